"""What is the same everywhere. A profile calls this with its own environment; nothing else reads variables."""

from typing import Any

from origo_chat.config import storage
from origo_chat.config.environment import Environment
from origo_chat.protocol.limits import BODY_BYTES
from origo_chat.service.exits import host_of
from origo_chat.service.reading import ServiceFileError, read_service
from origo_chat.service.shape import Service

APPS = (
    "django_ratelimit",
    "origo_chat.gateway",
    "origo_chat.retention",
    "origo_chat.audit",
    "origo_chat.accounts",
    "origo_chat.keyring",
    "origo_chat.conversations",
    "origo_chat.anon_qa",
    "origo_chat.live_chat",
)


def settings_for(environment: Environment) -> dict[str, Any]:
    """Django's settings for one environment."""
    return {
        "SECRET_KEY": environment.secret_key,
        "SECRET_KEY_FALLBACKS": environment.earlier_secret_keys,
        "DEBUG": environment.debug,
        "ALLOWED_HOSTS": environment.host_names,
        "INSTALLED_APPS": list(APPS),
        # Headers, hosts, origins and errors are the door's (config/door.py): it also covers static files and sockets.
        "MIDDLEWARE": ["origo_chat.config.errors.one_shape"],
        "ROOT_URLCONF": "origo_chat.config.urls",
        "ASGI_APPLICATION": "origo_chat.config.asgi.application",
        "DATABASES": {"default": storage.database(environment.database_url)},
        "CHANNEL_LAYERS": {"default": storage.channel_layer(environment.redis_url)},
        "CACHES": {"default": storage.cache(environment.redis_url)},
        # Where there is no Redis there is one process (environment.py), so its memory is shared by all that count;
        # and Redis, which Django now speaks to itself, is not on the list the check was written for.
        "SILENCED_SYSTEM_CHECKS": ["django_ratelimit.E003", "django_ratelimit.W001"],
        "REDIS_URL": environment.redis_url,
        "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
        "DATA_UPLOAD_MAX_MEMORY_SIZE": BODY_BYTES,
        "USE_TZ": True,
        "TIME_ZONE": "UTC",
        "USE_I18N": False,
        "LOGGING_CONFIG": None,
        "SERVICE": _service(environment),
        "LOCK_FILE": environment.lock_file,
        "CLIENT_FOLDER": environment.client_folder,
        "SECURE_COOKIES": environment.secure_cookies,
        # Whether the process refuses to serve on a database whose log would tell what people wrote (database_log.py).
        "QUIET_DATABASE": False,
    }


def _service(environment: Environment) -> Service:
    try:
        service = read_service(environment.service_file)
    except ServiceFileError as error:
        raise SystemExit(str(error)) from None
    if host_of(service.exit_address) in environment.host_names:
        raise SystemExit(f"{environment.service_file}: exit_address: expected another site, found one of ORIGO_HOSTS")
    return service
