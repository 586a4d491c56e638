"""Why a socket was closed. Codes 4400-4499: the client is wrong and must not simply try again; from 4500 it may."""

from enum import IntEnum


class CloseCode(IntEnum):
    """Sent in the close frame, with why and what the client does then: SPEC.md has it as a table (19 the wire)."""

    why: str
    client: str

    def __new__(cls, number: int, why: str, client: str) -> "CloseCode":
        """A number that knows what it means."""
        code = int.__new__(cls, number)
        code._value_, code.why, code.client = number, why, client
        return code

    MALFORMED = 4400, "a frame has no known shape: a fault in the client", "does not reconnect"
    NOT_ADMITTED = 4401, "the first frame was none that admits, or the session has ended", "does not reconnect with it"
    SILENT = 4408, "nothing was heard for too long", "reconnects when the person is back"
    TOO_LARGE = 4413, "a frame above the limit", "does not reconnect with it"
    OUTDATED = 4426, "the client speaks another version", "reloads the page"
    TOO_MANY = (
        4429,
        "frames too fast, too many rooms, or newer sockets of the same room",
        "does not reconnect by itself",
    )
    FAULT = 4500, "a fault of ours, or too much to write at once", "reconnects"
    RESTARTING = 4503, "the process is stopping", "reconnects: another one answers"
    BEHIND = 4508, "notices piled up before a slow connection", "reconnects, and reads anew what was missed"
    CHANGED = 4509, "what this session may hear and say is not as it was", "reconnects at once, with another ticket"
    FULL = 4529, "too many are connected, or came at once", "reconnects after a while; everything works over HTTP too"
