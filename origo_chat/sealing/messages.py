"""What stands inside an envelope: the body, and the signature of a staff member."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from origo_chat.core.identifiers import random_bytes
from origo_chat.protocol.envelopes import HEADER_BYTES, PADDED_BYTES, EnvelopeType
from origo_chat.sealing.envelopes import Header, SealedEnvelope, open_content, read_header, seal_content
from origo_chat.sealing.framing import digest, lp
from origo_chat.sealing.refusals import Malformed, WronglySigned
from origo_chat.sealing.signing import SIGN_PK_BYTES, SIGNATURE_BYTES, SigningKeyPair, verify_signature
from origo_chat.sealing.slots import ThreadKey
from origo_chat.sealing.spelling import VERSION, read_versioned, write_json
from origo_chat.sealing.wishes import Wish, read_wish, write_wish

NOTHING_SEEN = bytes(32)
_UNSIGNED, _SIGNED = 0, 1
_BODY_STARTS = {_UNSIGNED: 1, _SIGNED: 1 + 16 + SIGNATURE_BYTES}
_FIELDS = ("v", "from", "alias", "n", "prev", "day", "text", "wish", "att", "release")
_ALIAS = 64


class Side(StrEnum):
    """Who writes."""

    VISITOR = "visitor"
    STAFF = "staff"


@dataclass(frozen=True)
class Message:
    """One message as its writer meant it."""

    side: Side
    alias: str
    n: int
    previous: bytes
    day: date
    text: str
    release_pk: bytes = b""
    # A visitor's; a newer one replaces an older.
    wish: Wish | None = None


@dataclass(frozen=True)
class UnverifiedAuthor:
    """Says that the holder of this key signed. Nobody has checked it yet."""

    key_id: bytes
    signature: bytes
    signed: bytes

    # spec: 5 envelopes
    def verify(self, sign_pk: bytes) -> None:
        """Returns only if that key signed this message. The caller took the key from a verified keys.log."""
        verify_signature(sign_pk, self.signature, self.signed)


@dataclass(frozen=True)
class OpenedMessage:
    """An opened envelope: what it says, where it belongs, and its hash for the next message's `previous`."""

    header: Header
    message: Message
    author: UnverifiedAuthor | None
    hash: bytes


# spec: 5 envelopes
def write_body(message: Message) -> bytes:
    """The body in its one spelling."""
    return write_json(
        {
            "v": VERSION,
            "from": message.side,
            "alias": message.alias,
            "n": message.n,
            "prev": message.previous,
            "day": message.day,
            "text": message.text,
            "wish": write_wish(message.wish),
            "att": [],
            "release": message.release_pk,
        }
    )


# spec: 5 envelopes
def read_body(body: bytes) -> Message:
    """The message of a body, or a refusal."""
    record = read_versioned(body, PADDED_BYTES[-1], _FIELDS)
    record.items("att", 0)
    side = record.text("from")
    if side not in set(Side):
        raise Malformed("from is neither visitor nor staff")
    staff = side == Side.STAFF
    wish = read_wish(record.text("wish"))
    if staff and wish is not None:
        raise Malformed("only a visitor wishes")
    return Message(
        side=Side(side),
        alias=record.text("alias", 1 if staff else 0, _ALIAS),
        n=record.number("n", 1),
        previous=record.data("prev", 32),
        day=record.day("day"),
        text=record.text("text"),
        release_pk=record.data("release", *((0,) if staff else (0, SIGN_PK_BYTES))),
        wish=wish,
    )


# spec: 5 envelopes
def seal_message(
    thread_key: ThreadKey,
    message: Message,
    signer: SigningKeyPair | None = None,
    make_id: Callable[[int], bytes] = random_bytes,
) -> SealedEnvelope:
    """A message of a visitor, or of the staff member who signs it."""
    header = Header(EnvelopeType.MESSAGE, thread_key.conversation, thread_key.generation, make_id(16))
    return seal_content(thread_key.key, header, write_content(header, message, signer))


# spec: 5 envelopes
def open_message(thread_key: ThreadKey, envelope: bytes) -> OpenedMessage:
    """The message; a staff member's author still has to be verified against keys.log."""
    return read_content(envelope, open_content(thread_key.key, envelope, EnvelopeType.MESSAGE))


# spec: 5 envelopes
def write_content(header: Header, message: Message, signer: SigningKeyPair | None) -> bytes:
    """Body behind its marker, and the signature where staff write."""
    if (signer is not None) != (message.side is Side.STAFF):
        raise WronglySigned("staff sign what they write, a visitor never does")
    body = write_body(message)
    read_body(body)
    if signer is None:
        return bytes([_UNSIGNED]) + body
    signature = signer.sign(lp("origo/v1/staff-message", header.to_bytes(), body))
    return bytes([_SIGNED]) + signer.id + signature + body


# spec: 5 envelopes
def read_content(envelope: bytes, content: bytes) -> OpenedMessage:
    """The message of an opened content."""
    start = _BODY_STARTS.get(content[0]) if content else None
    if start is None or len(content) < start:
        raise Malformed("content without a known first byte")
    body = content[start:]
    message = read_body(body)
    signed = content[0] == _SIGNED
    if signed != (message.side is Side.STAFF):
        raise WronglySigned("staff sign what they write, a visitor never does")
    author = None
    if signed:
        covered = lp("origo/v1/staff-message", envelope[:HEADER_BYTES], body)
        author = UnverifiedAuthor(content[1:17], content[17:start], covered)
    return OpenedMessage(read_header(envelope), message, author, digest(envelope))
