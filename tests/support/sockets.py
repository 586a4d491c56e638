"""A visitor's socket over a real connection."""

from collections.abc import Mapping

from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin

from tests.support.running import RunningService


def visitor_socket(
    service: RunningService, query: str = "", headers: Mapping[str, str] | None = None, agent: str = ""
) -> ClientConnection:
    """Open a socket as the visitor's document does. Use it in a `with` block."""
    return connect(
        service.socket_address + query,
        origin=Origin(service.address),
        additional_headers=headers,
        user_agent_header=agent or None,
        proxy=None,
    )
