"""Where things are kept: one address for the database, one for the live layer and counts. Alone knows both kinds."""

from typing import Any
from urllib.parse import unquote, urlsplit

from psycopg.conninfo import conninfo_to_dict
from redis.backoff import NoBackoff
from redis.retry import Retry

_LIBPQ_NAMES = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
# Wait this long for a free connection, then answer that the service is busy; longer only piles people up.
_POOL_WAIT_SECONDS = 5
_BUSY_SECONDS = 20
# A count that Redis does not answer within this time is made in the process (abuse/counting.py).
_CACHE_SECONDS = 1
_COUNTS = 100_000


def database(url: str) -> dict[str, Any]:
    """Django's settings for a sqlite:/// or postgresql:// address."""
    scheme = urlsplit(url).scheme
    if scheme == "sqlite":
        return _sqlite(unquote(urlsplit(url).path))
    if scheme in ("postgresql", "postgres"):
        return _postgresql(url)
    raise SystemExit("ORIGO_DATABASE_URL has to start with sqlite:/// or postgresql://")


def channel_layer(url: str) -> dict[str, Any]:
    """Channels' settings: Redis pub/sub, or the layer inside this process where no address is given."""
    if not url:
        return {"BACKEND": "channels.layers.InMemoryChannelLayer"}
    return {
        "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
        "CONFIG": {"hosts": [{"address": url}], "prefix": "origo"},
    }


def cache(url: str) -> dict[str, Any]:
    """Where limits are counted: Redis for all processes, or the memory of the one process there is."""
    if not url:
        # Far more than the limits let anybody fill in the time that is counted: what is dropped is counted anew.
        return {
            "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
            "OPTIONS": {"MAX_ENTRIES": _COUNTS},
        }
    return {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": url,
        "KEY_PREFIX": "origo",
        "OPTIONS": {
            "serializer": "origo_chat.abuse.whole_numbers.WholeNumbers",
            "socket_timeout": _CACHE_SECONDS,
            "socket_connect_timeout": _CACHE_SECONDS,
            "retry": Retry(NoBackoff(), 0),
        },
    }


def _sqlite(path: str) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            # A writer takes its lock when it begins and waits its turn, instead of failing half-way.
            "transaction_mode": "IMMEDIATE",
            "timeout": _BUSY_SECONDS,
            # FULL: what was acknowledged survives a power cut. secure_delete: what was erased is overwritten.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;",
        },
        # A real file, so that the tests meet the same locks as the service.
        "TEST": {"NAME": f"{path}.test"},
    }


def _postgresql(url: str) -> dict[str, Any]:
    parts = conninfo_to_dict(url)
    known = {setting: parts.pop(name) for name, setting in _LIBPQ_NAMES.items() if name in parts}
    return {
        "ENGINE": "django.db.backends.postgresql",
        **known,
        # A connection that died with the server is noticed when it is next taken from the pool.
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            **parts,
            "pool": {"min_size": 1, "max_size": 8, "timeout": _POOL_WAIT_SECONDS},
            # Values travel beside a statement, never in its text: what the database shows or writes of one has none.
            "server_side_binding": True,
        },
    }
