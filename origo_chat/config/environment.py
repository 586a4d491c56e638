"""Everything the surroundings tell the server, read once, typed, and judged as a whole before anything starts."""

import hashlib
import tempfile
from pathlib import Path
from typing import Annotated
from urllib.parse import unquote, urlsplit

from pydantic import ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from origo_chat.config.reaching import is_read_on_the_way

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / ".build"
SHORTEST_SECRET = 50
DEVELOPMENT_SECRET = "development-only-" + "0" * 40


class Environment(BaseSettings):
    """The variables ORIGO_*, with what development uses where nothing is said. ops/workbench sets them all."""

    model_config = SettingsConfigDict(env_prefix="ORIGO_", frozen=True, extra="forbid")

    secret_key: str = DEVELOPMENT_SECRET
    # Those before it, the newest first: what they sealed still opens, and the last makes the salts of names.
    secret_key_fallbacks: Annotated[str, NoDecode] = ""
    hosts: Annotated[str, NoDecode] = "localhost,127.0.0.1,[::1]"
    database_url: str = f"sqlite:///{BUILD / 'state' / 'db.sqlite3'}"
    redis_url: str = ""
    service_file: Path = ROOT / "origo_chat" / "demo" / "service.toml"
    client_folder: Path = BUILD / "client"
    debug: bool = False
    secure_cookies: bool = False
    allow_embedded: bool = True

    @property
    def host_names(self) -> list[str]:
        """The names the service answers to."""
        return [host.strip() for host in self.hosts.split(",") if host.strip()]

    @property
    def lock_file(self) -> Path | None:
        """Whoever serves on embedded storage holds it; None where any number may serve."""
        if not self.embedded:
            return None
        if self.database_url.startswith("sqlite:"):
            return Path(f"{unquote(urlsplit(self.database_url).path)}.lock")
        name = hashlib.sha256(self.database_url.encode()).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"origo-{name}.lock"

    @property
    def earlier_secret_keys(self) -> list[str]:
        """The secret keys before the present one, the newest first."""
        return [key.strip() for key in self.secret_key_fallbacks.split(",") if key.strip()]

    @property
    def embedded(self) -> bool:
        """Whether any storage lives inside this one process or machine."""
        return self.database_url.startswith("sqlite:") or not self.redis_url


class ProductionEnvironment(Environment):
    """The same with nothing assumed: what is not said is a problem, told together with all the others."""

    secret_key: str = ""
    hosts: Annotated[str, NoDecode] = ""
    database_url: str = ""
    service_file: Path = Path()
    client_folder: Path = Path()
    secure_cookies: bool = True
    allow_embedded: bool = False


def read_environment(kind: type[Environment] = Environment) -> Environment:
    """Read the variables or stop with one line for each that cannot be read."""
    try:
        return kind()
    except ValidationError as error:
        raise SystemExit(
            "\n".join(
                f"ORIGO_{str(problem['loc'][0]).upper()} cannot be read: {problem['msg'].lower()}"
                for problem in error.errors(include_input=False, include_url=False)
            )
        ) from None


def production_problems(environment: Environment) -> list[str]:
    """Every reason not to start, each with the way out."""
    checks = [
        (_weak(environment.secret_key), _SECRET),
        (any(map(_weak, environment.earlier_secret_keys)), _SECRETS),
        (environment.debug, "ORIGO_DEBUG is on: unset it; error pages would show what people wrote"),
        (not environment.host_names, "ORIGO_HOSTS is missing: set it to the name people visit"),
        ("*" in environment.host_names, "ORIGO_HOSTS allows every name: list the names people visit"),
        (not environment.secure_cookies, "ORIGO_SECURE_COOKIES is off: unset it and serve over https"),
        (not environment.database_url, "ORIGO_DATABASE_URL is missing: set it to postgresql://..."),
        (environment.embedded and not environment.allow_embedded, _EMBEDDED),
        (is_read_on_the_way(environment.database_url), _DATABASE_TLS),
        (is_read_on_the_way(environment.redis_url), _REDIS_TLS),
        (
            not environment.service_file.is_file(),
            "ORIGO_SERVICE_FILE names no file: point it at service.toml",
        ),
        (not (environment.client_folder / "index.html").is_file(), _CLIENT),
    ]
    return [told for wrong, told in checks if wrong]


_SECRET = (
    f"ORIGO_SECRET_KEY is missing, the default, too short (under {SHORTEST_SECRET} characters) or too simple: "
    "make one with python3 -c 'import secrets; print(secrets.token_urlsafe(50))'"
)
_SECRETS = "ORIGO_SECRET_KEY_FALLBACKS holds what was never a secret key: list the keys before the present one"
_EMBEDDED = (
    "the storage is embedded (SQLite or no ORIGO_REDIS_URL): set both addresses, "
    "or ORIGO_ALLOW_EMBEDDED=1 for one centre on one machine and one process"
)
_DATABASE_TLS = (
    "ORIGO_DATABASE_URL leads to another machine without proof of which: add sslmode=verify-full and its sslrootcert"
)
_REDIS_TLS = "ORIGO_REDIS_URL leads to another machine without TLS: use rediss:// and let certificates be checked"
_CLIENT = "ORIGO_CLIENT_FOLDER holds no built client: build it first and point there"


def _weak(secret: str) -> bool:
    return len(secret) < SHORTEST_SECRET or secret == DEVELOPMENT_SECRET or len(set(secret)) < 10
