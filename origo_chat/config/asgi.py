"""The whole application: the door, the built client, Django for HTTP, and the sockets under Channels' routing."""

from channels.routing import ProtocolTypeRouter, URLRouter
from channels.security.websocket import AllowedHostsOriginValidator
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.urls import path

from origo_chat.config.door import Door
from origo_chat.config.static_files import StaticFiles

django_application = get_asgi_application()

from origo_chat.consumers.visitor import visitor  # noqa: E402  # needs the settings that the line above loads

application = Door(
    ProtocolTypeRouter(
        {
            "http": StaticFiles(django_application, settings.CLIENT_FOLDER),
            "websocket": AllowedHostsOriginValidator(URLRouter([path("socket/visitor", visitor)])),
        }
    ),
    hosts=settings.ALLOWED_HOSTS,
)
