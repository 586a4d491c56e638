"""Which addresses are this very machine, and which ways to others can be read or answered by somebody in between."""

from ipaddress import ip_address
from typing import Final
from urllib.parse import parse_qs, urlsplit

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict
from psycopg.pq import Conninfo

# The others encrypt to whoever answers.
_PROVED: Final = ("verify-ca", "verify-full")


def is_here(host: str) -> bool:
    """This machine: nothing, a socket in a folder, or a loopback address."""
    if not host or host.startswith("/") or host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def is_read_on_the_way(url: str) -> bool:
    """Whether a database or a live layer is on another machine, and nothing proves which."""
    scheme = urlsplit(url).scheme
    if scheme in ("postgresql", "postgres"):
        return _database(url)
    if scheme == "rediss":
        return parse_qs(urlsplit(url).query).get("ssl_cert_reqs", ["required"]) != ["required"]
    return scheme == "redis" and not is_here(urlsplit(url).hostname or "")


def _database(url: str) -> bool:
    try:
        told = conninfo_to_dict(url)
    except ProgrammingError:
        return False  # it cannot be read, which is said elsewhere
    # What the address leaves open, libpq takes from PGHOST and its like, and from files.
    told = {**{each.keyword.decode(): each.val.decode() for each in Conninfo.get_defaults() if each.val}, **told}
    hosts = str(told.get("hostaddr") or told.get("host") or "").split(",")
    return told.get("sslmode") not in _PROVED and not all(is_here(host) for host in hosts)
