"""What stands inside an envelope: the body, and the signature of a staff member."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from origo_chat.core.identifiers import random_bytes
from origo_chat.protocol.envelopes import HEADER_BYTES, PADDED_BYTES, EnvelopeType
from origo_chat.sealing.envelopes import Header, SealedEnvelope, open_content, read_header, seal_content
from origo_chat.sealing.framing import digest, lp
from origo_chat.sealing.generations import INTRODUCTION_BYTES
from origo_chat.sealing.parts import read_part
from origo_chat.sealing.positions import NO_LOG, POSITION_BYTES, LogPosition, read_position
from origo_chat.sealing.refusals import Malformed, WronglySigned
from origo_chat.sealing.signing import SIGNATURE_BYTES, SigningKeyPair, verify_signature
from origo_chat.sealing.slots import ThreadKey
from origo_chat.sealing.spelling import read_versioned, write_json
from origo_chat.sealing.wishes import Wish, read_wish, write_wish

NOTHING_SEEN = bytes(32)
BODY_VERSION = 2
_UNSIGNED, _SIGNED = 0, 1
_BODY_STARTS = {_UNSIGNED: 1, _SIGNED: 1 + 16 + SIGNATURE_BYTES}
_FIELDS = ("v", "from", "alias", "n", "prev", "log", "day", "text", "part", "wish", "att", "release")
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
    # How far its writer had read keys.log.
    log: LogPosition = NO_LOG
    # A step beside the text, in its one spelling.
    part: str = ""
    # A visitor's; a newer one replaces an older.
    wish: Wish | None = None
    # In the first envelope of a generation: its release key, and who vouches for it.
    introduction: bytes = b""


@dataclass(frozen=True)
class Signer:
    """A staff member's key, and what the signature is bound to: a thread's anchor, or the mark of a notes key."""

    keys: SigningKeyPair
    bound: bytes = field(repr=False)


@dataclass(frozen=True)
class UnverifiedAuthor:
    """Says that the holder of this key signed. Nobody has checked it yet."""

    key_id: bytes
    signature: bytes
    header: bytes
    body: bytes

    # spec: 5 envelopes
    def verify(self, sign_pk: bytes, bound: bytes) -> None:
        """Returns only if that key signed this message, in the thread or under the notes key that is meant. The caller
        took the key from a verified keys.log."""
        verify_signature(sign_pk, self.signature, _covered(self.header, bound, self.body))


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
            "v": BODY_VERSION,
            "from": message.side,
            "alias": message.alias,
            "n": message.n,
            "prev": message.previous,
            "log": message.log.to_bytes(),
            "day": message.day,
            "text": message.text,
            "part": message.part,
            "wish": write_wish(message.wish),
            "att": [],
            "release": message.introduction,
        }
    )


# spec: 5 envelopes
def read_body(body: bytes) -> Message:
    """The message of a body, or a refusal."""
    record = read_versioned(body, PADDED_BYTES[-1], _FIELDS, BODY_VERSION)
    record.items("att", 0)
    side = record.text("from")
    if side not in set(Side):
        raise Malformed("from is neither visitor nor staff")
    staff = side == Side.STAFF
    wish = read_wish(record.text("wish"))
    if staff and wish is not None:
        raise Malformed("only a visitor wishes")
    read_part(record.text("part"))
    return Message(
        side=Side(side),
        alias=record.text("alias", 1 if staff else 0, _ALIAS),
        n=record.number("n", 1),
        previous=record.data("prev", 32),
        log=read_position(record.data("log", POSITION_BYTES)),
        day=record.day("day"),
        text=record.text("text"),
        part=record.text("part"),
        introduction=record.data("release", *((0,) if staff else (0, INTRODUCTION_BYTES))),
        wish=wish,
    )


# spec: 5 envelopes
def seal_message(
    thread_key: ThreadKey,
    message: Message,
    signer: Signer | None = None,
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
def write_content(header: Header, message: Message, signer: Signer | None) -> bytes:
    """Body behind its marker, and the signature where staff write."""
    if (signer is not None) != (message.side is Side.STAFF):
        raise WronglySigned("staff sign what they write, a visitor never does")
    body = write_body(message)
    read_body(body)
    if signer is None:
        return bytes([_UNSIGNED]) + body
    signature = signer.keys.sign(_covered(header.to_bytes(), signer.bound, body))
    return bytes([_SIGNED]) + signer.keys.id + signature + body


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
        author = UnverifiedAuthor(content[1:17], content[17:start], envelope[:HEADER_BYTES], body)
    return OpenedMessage(read_header(envelope), message, author, digest(envelope))


def _covered(header: bytes, bound: bytes, body: bytes) -> bytes:
    return lp("origo/v1/staff-message", header, bound, body)
