"""The whole application in the test's own process, met over ASGI."""

from typing import Any

import httpx
from channels.testing import WebsocketCommunicator

from tests.support.documented import hold_to_the_document

ORIGIN = "http://localhost"
# What comes comes at once on a quiet machine, and some seconds later where others have both cores.
PATIENCE_SECONDS = 20.0


class PatientSocket(WebsocketCommunicator):  # type: ignore[misc]  # channels has no types
    """Waits longer than the second that Channels gives an answer."""

    async def receive_output(self, timeout: float = PATIENCE_SECONDS) -> Any:  # noqa: ASYNC109  # as Channels has it
        """Whatever comes next."""
        return await super().receive_output(max(timeout, PATIENCE_SECONDS))

    async def wait(self, timeout: float = PATIENCE_SECONDS) -> None:  # noqa: ASYNC109  # as Channels has it
        """Its end."""
        await super().wait(max(timeout, PATIENCE_SECONDS))


def in_process_client(origin: str = ORIGIN) -> httpx.AsyncClient:
    """An HTTP client whose network is a function call."""
    from origo_chat.config.asgi import application

    transport = httpx.ASGITransport(app=application, raise_app_exceptions=False)
    hooks = {"response": [hold_to_the_document]}
    return httpx.AsyncClient(transport=transport, base_url=origin, event_hooks=hooks)


def socket(
    path: str = "/socket/visitor", origin: str = ORIGIN, host: str = "localhost", cookie: str = ""
) -> WebsocketCommunicator:
    """A socket against the real routing."""
    from origo_chat.config.asgi import application

    headers = [(b"origin", origin.encode()), (b"host", host.encode())]
    if cookie:
        headers.append((b"cookie", cookie.encode()))
    return PatientSocket(application, path, headers=headers)


def staff_socket(browser: httpx.AsyncClient | None = None) -> WebsocketCommunicator:
    """A staff socket with the cookies of a browser, or with one that we gave and that opens nothing any more."""
    from origo_chat.accounts.cookies import new_session_token

    cookies = browser.cookies.items() if browser else [("session", new_session_token())]
    return socket("/socket/staff", cookie="; ".join(f"{name}={value}" for name, value in cookies))
