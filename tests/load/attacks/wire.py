"""HTTP as bytes on a connection that stays open: an attacker spends nothing on politeness."""

import asyncio
import json
from collections.abc import Mapping
from typing import Any, Final

from origo_chat.core import identifiers
from tests.support.work import solved

Body = dict[str, Any]
Headers = Mapping[str, str]
NO_HEADERS: Final[Headers] = {}
ANSWER_SECONDS = 60.0


class Wire:
    """One connection. Opened anew when the server has closed it."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    async def ask(
        self, method: str, path: str, body: Body | None = None, headers: Headers = NO_HEADERS
    ) -> tuple[int, bytes]:
        """One call and its answer."""
        content = b"" if body is None else json.dumps(body).encode()
        lines = [f"{method} /api{path} HTTP/1.1", "Host: localhost", f"Content-Length: {len(content)}"]
        lines += ["Content-Type: application/json", f"Idempotency-Key: {identifiers.token()}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        async with asyncio.timeout(ANSWER_SECONDS):
            if self._writer is None or self._writer.is_closing():
                self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)
            assert self._reader is not None
            self._writer.write("\r\n".join([*lines, "", ""]).encode() + content)
            return await _answer(self._reader)

    def close(self) -> None:
        """Hang up."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None


async def _answer(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    head = await reader.readuntil(b"\r\n\r\n")
    status, lower = int(head.split(b" ", 2)[1]), head.lower()
    if b"chunked" not in lower:
        _, _, rest = lower.partition(b"content-length:")
        return status, await reader.readexactly(int(rest.split(b"\r\n")[0] or b"0"))
    parts = []
    while size := int((await reader.readline()).strip(), 16):  # endless: an answer has a last part
        parts.append((await reader.readexactly(size + 2))[:-2])
    await reader.readline()
    return status, b"".join(parts)


def work_of(answer: bytes) -> Body | None:
    """The work an answer asks for, done; nothing where it asks for none."""
    told = json.loads(answer)
    return solved(told["params"]) if told.get("code") == "work_needed" else None
