"""One call straight into the whole application, and every byte of its answer."""

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any

from origo_chat.core.asgi_types import Event
from tests.api.doors.table import ABSENT, OK
from tests.support.staff import key

HOST = b"localhost"


@dataclass(frozen=True)
class Call:
    """What is asked for; a path below /api."""

    path: str
    body: Any = None
    key: str = field(default_factory=lambda: key()["Idempotency-Key"])


@dataclass(frozen=True)
class Answer:
    """What came."""

    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes

    @property
    def word(self) -> str:
        """As the table says it."""
        if self.status < 300:
            return OK
        code = str(json.loads(self.body)["code"])
        return ABSENT if code == "not_found" else code

    @property
    def without_its_id(self) -> tuple[int, tuple[tuple[bytes, bytes], ...], bytes]:
        """Everything but the one thing that every refusal has of its own."""
        told = json.loads(self.body)
        return self.status, self.headers, self.body.replace(told["id"].encode(), b"")


async def answer_to(method: str, call: Call, credentials: dict[str, str]) -> Answer:
    """Ask, as a browser of this very origin does."""
    from origo_chat.config.asgi import application

    content = b"" if call.body is None else json.dumps(call.body).encode()
    came: list[Event] = []
    await application(_scope(method, call, credentials, content), _once(content), _into(came))
    start, *parts = came
    body = b"".join(part.get("body", b"") for part in parts)
    return Answer(int(start["status"]), tuple(sorted(start["headers"])), body)


def _scope(method: str, call: Call, credentials: dict[str, str], content: bytes) -> dict[str, Any]:
    headers = {"content-type": "application/json", "content-length": str(len(content)), **credentials}
    headers |= {"idempotency-key": call.key} if method != "GET" else {}
    path, _, query = f"/api{call.path}".partition("?")
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(b"host", HOST), *((name.encode(), value.encode()) for name, value in headers.items())],
        "client": ("127.0.0.1", 1),
        "server": ("localhost", 80),
    }


def _once(content: bytes) -> Any:
    waiting = [{"type": "http.request", "body": content, "more_body": False}]

    async def receive() -> Event:
        if waiting:
            return waiting.pop()
        # Nobody hangs up before the answer has come.
        await asyncio.get_running_loop().create_future()
        raise AssertionError

    return receive


def _into(came: list[Event]) -> Any:
    async def send(event: Event) -> None:
        came.append(event)

    return send
