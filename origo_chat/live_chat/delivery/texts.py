"""Notices that go out by the thousand, as text: made once for all who get them. Their shapes are protocol/frames.py's,
and a test reads each with them; every value here is a number or base64url, which JSON takes as it is."""


def packet_text(room: str, n: int, member: str, packet: str) -> str:
    """A PacketCame."""
    return f'{{"type":"packet","room":"{room}","n":{n},"member":"{member}","packet":"{packet}"}}'


def ack_text(room: str, client_id: str, n: int) -> str:
    """An Ack."""
    return f'{{"type":"ack","room":"{room}","client_id":"{client_id}","n":{n}}}'


def typing_text(room: str, member: str) -> str:
    """A TypingSeen."""
    return f'{{"type":"typing","room":"{room}","member":"{member}"}}'
