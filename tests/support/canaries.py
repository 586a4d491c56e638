"""Planted texts, names and addresses, and the search for them in everything a service has written."""

import base64
import io
import json
import os
import sqlite3
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import redis

from tests.support.storage import POSTGRES_LOG

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
    """A dump of the database, as somebody would have it who took the server; with PostgreSQL's, what it wrote into its
    own log since the run began."""
    if url.startswith("sqlite:"):
        with sqlite3.connect(urlsplit(url).path) as connection:
            return "\n".join(connection.iterdump()).encode()
    dump = ["pg_dump", "--no-owner", "--dbname", url]
    dumped = subprocess.run(dump, check=True, capture_output=True, timeout=60).stdout
    return dumped + Path(os.environ[POSTGRES_LOG]).read_bytes()


def live_layer(url: str) -> bytes:
    """Every key and value Redis holds."""
    if not url:
        return b""
    with redis.Redis.from_url(url) as connection:
        return b"\n".join(key + b"=" + (connection.dump(key) or b"") for key in connection.scan_iter())


def forms_of(text: str) -> tuple[bytes, ...]:
    """A text as a process may hold it: UTF-8, and the one, two and four bytes a character that Python keeps."""
    plain = [text.encode(kind) for kind in ("utf-8", "utf-16-le", "utf-32-le")]
    narrow = [text.encode("latin-1")] if all(ord(letter) < 256 for letter in text) else []
    return tuple({*plain, *narrow, *(json.dumps(text).strip('"').encode(),)})


def shapes_of(secret: bytes) -> tuple[bytes, ...]:
    """Secret bytes as a process or a dump may hold them: as they are, and as text."""
    return (secret, secret.hex().encode(), secret.hex().upper().encode(), base64.urlsafe_b64encode(secret).rstrip(b"="))


def in_memory(pid: int, planted: Mapping[str, tuple[bytes, ...]]) -> set[str]:
    """Which of the planted are anywhere in the memory of a process: what a core dump would show, without the dump.
    Only the parent of the process, or root, may look."""
    found = set[str]()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for start, end in _readable(pid):
            held = _region(memory, start, end)
            found |= {name for name, forms in planted.items() if any(form in held for form in forms)}
    return found


def _readable(pid: int) -> Iterator[tuple[int, int]]:
    for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
        place, rights, *_, name = f"{line} ".split(" ", 5)
        # Two pages of the kernel's own cannot be read through this file.
        if rights.startswith("r") and name.strip() not in ("[vvar]", "[vsyscall]", "[vvar_vclock]"):
            start, end = place.split("-")
            yield int(start, 16), int(end, 16)


def _region(memory: io.FileIO, start: int, end: int) -> bytes:
    try:
        memory.seek(start)
        return memory.read(end - start)
    except OSError:
        return b""  # given back since the list was made
