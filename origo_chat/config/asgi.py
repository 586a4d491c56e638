"""The whole application: the door, the built client, Django for HTTP, and the sockets under Channels' routing."""

from typing import Any, cast

from channels.routing import ProtocolTypeRouter, URLRouter
from django.conf import settings
from django.core import signals
from django.core.asgi import get_asgi_application
from django.db import close_old_connections, reset_queries
from django.urls import path, re_path

from origo_chat.config.door import Door
from origo_chat.config.static_files import StaticFiles
from origo_chat.core.asgi_types import Application
from origo_chat.protocol import sockets

django_application = get_asgi_application()

# Every request that needs a thread has one of its own, with nothing in it from before. Run before each, these two would
# give one to every poll as well, for as long as it waits.
for before_each in (close_old_connections, reset_queries):
    signals.request_started.disconnect(before_each)

# They need the settings that the line above loads.
from origo_chat.consumers.connection import turn_away  # noqa: E402
from origo_chat.consumers.staff import staff  # noqa: E402
from origo_chat.consumers.visitor import visitor  # noqa: E402

# Channels routes to plain ASGI callables; Django's types know only views.
SOCKETS = [
    path(sockets.VISITOR.path, cast(Any, visitor)),
    path(sockets.STAFF.path, cast(Any, staff)),
    re_path("", cast(Any, turn_away)),
]

application = Door(
    ProtocolTypeRouter(
        {
            "http": StaticFiles(cast(Application, django_application), settings.CLIENT_FOLDER),
            "websocket": URLRouter(SOCKETS),
        }
    ),
    hosts=settings.ALLOWED_HOSTS,
    over_tls=settings.SECURE_COOKIES,
)
