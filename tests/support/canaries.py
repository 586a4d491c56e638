"""Planted texts, names and addresses, and the search for them in everything a service has written."""

import sqlite3
import subprocess
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import redis

TEXT: Final = "canary-text-kanariefagel-7f3a"
AGENT: Final = "CanaryBrowser/9.1 (kanariefagel)"
# Documentation addresses (RFC 5737, RFC 3849): nobody's.
ADDRESSES: Final = ("203.0.113.77", "2001:db8::c0de")
ALL: Final = (TEXT, "kanariefagel", "CanaryBrowser", *ADDRESSES)


def found_in(written: bytes, planted: tuple[str, ...] = ALL) -> list[str]:
    """The canaries that can be read in some bytes, as text or as their escaped form."""
    return [canary for canary in planted if canary.encode() in written or canary.encode().hex().encode() in written]


def folder(path: Path) -> bytes:
    """Every byte of every file below a folder."""
    return b"".join(file.read_bytes() for file in sorted(path.rglob("*")) if file.is_file())


def database(url: str) -> bytes:
    """A dump of the database, as somebody would have it who took the server."""
    if url.startswith("sqlite:"):
        with sqlite3.connect(urlsplit(url).path) as connection:
            return "\n".join(connection.iterdump()).encode()
    dump = ["pg_dump", "--no-owner", "--dbname", url]
    return subprocess.run(dump, check=True, capture_output=True, timeout=60).stdout


def live_layer(url: str) -> bytes:
    """Every key and value Redis holds."""
    if not url:
        return b""
    with redis.Redis.from_url(url) as connection:
        return b"\n".join(key + b"=" + (connection.dump(key) or b"") for key in connection.scan_iter())
