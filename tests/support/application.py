"""The whole application in the test's own process, met over ASGI."""

import httpx
from channels.testing import WebsocketCommunicator

ORIGIN = "http://localhost"


def in_process_client(origin: str = ORIGIN) -> httpx.AsyncClient:
    """An HTTP client whose network is a function call."""
    from origo_chat.config.asgi import application

    transport = httpx.ASGITransport(app=application, raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url=origin)


def socket(path: str = "/socket/visitor", origin: str = ORIGIN, host: str = "localhost") -> WebsocketCommunicator:
    """A socket against the real routing."""
    from origo_chat.config.asgi import application

    headers = [(b"origin", origin.encode()), (b"host", host.encode())]
    return WebsocketCommunicator(application, path, headers=headers)
