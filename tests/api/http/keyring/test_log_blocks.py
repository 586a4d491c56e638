"""Whoever asks for keys.log from whatever number gets just that; it is read and compressed once a block."""

import gzip
import hashlib
import zlib

import httpx
import pytest
from asgiref.sync import sync_to_async
from django.db import connection
from django.test.utils import CaptureQueriesContext

from origo_chat.core import clock, identifiers
from origo_chat.keyring import log_blocks
from origo_chat.keyring.log_blocks import log_part
from origo_chat.keyring.models import LogLine

PACKED = {"Accept-Encoding": "gzip"}


@pytest.fixture(autouse=True)
def _short_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_blocks, "BLOCK_LINES", 4)


def add_lines(count: int, size: int = 40) -> list[bytes]:
    """Lines that no client would believe: here it is about their places."""
    made, at = [identifiers.record_id().encode() * (size // 32 + 1) for _ in range(count)], 0
    for n, line in enumerate(made, start=LogLine.objects.count()):
        at += len(line) + 1
        named = hashlib.sha256(line).hexdigest()
        LogLine.objects.create(n=n, line=line, hash=named, ends_at_byte=at, body_hash=named, added_at=clock.now())
    return [line + b"\n" for line in made]


async def read(client: httpx.AsyncClient, from_n: int, headers: dict[str, str]) -> bytes:
    return (await client.get("/api/keyring/log", params={"from": from_n}, headers=headers)).content


@pytest.mark.parametrize("headers", [PACKED, {"Accept-Encoding": "identity"}])
async def test_from_every_number_come_the_lines_from_there_on(
    client: httpx.AsyncClient, headers: dict[str, str]
) -> None:
    lines = await sync_to_async(add_lines)(10)
    for n in range(12):
        assert await read(client, n, headers) == b"".join(lines[n:])
    lines += await sync_to_async(add_lines)(3)
    for n in range(14):
        assert await read(client, n, headers) == b"".join(lines[n:])


@pytest.mark.django_db
def test_every_block_is_read_and_compressed_once_whatever_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = add_lines(19)
    compressed, compressobj = list[int](), zlib.compressobj

    def counted(*, wbits: int) -> object:
        compressed.append(wbits)
        return compressobj(wbits=wbits)

    monkeypatch.setattr(zlib, "compressobj", counted)
    for n in [*range(19), *range(19)]:
        assert gzip.decompress(log_part(n).packed()) == b"".join(lines[n:])
    assert len(compressed) == 5
    with CaptureQueriesContext(connection) as asked:
        log_part(0)
    assert not any('"line"' in each["sql"] for each in asked.captured_queries)


@pytest.mark.django_db
def test_a_part_ends_where_no_more_fits_and_the_next_begins_there(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = add_lines(11, size=100)
    for most, shortest in ((1, 11), (len(lines[0]) * 6, 2), (10**6, 1)):
        monkeypatch.setattr(log_blocks, "LOG_PART_BYTES", most)
        parts, n = list[bytes](), 0
        while True:
            part = log_part(n)
            parts.append(part.plain())
            assert gzip.decompress(part.packed()) == part.plain()
            n += part.plain().count(b"\n")
            if part.is_last:
                break
        assert (b"".join(parts), len(parts) >= shortest) == (b"".join(lines), True)
        assert all(len(each) <= most or each.count(b"\n") == 1 for each in parts)
