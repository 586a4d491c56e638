"""The hello: what a visitor who waits in line has sealed to the team. Everything in a room begins with it."""

from dataclasses import dataclass, field
from typing import NewType

from origo_chat.sealing.framing import digest, lp
from origo_chat.sealing.hpke import ENC_BYTES, KEM_PK_BYTES, SECRET_BYTES, TAG_BYTES, KemKeyPair, open_bytes, seal_bytes
from origo_chat.sealing.padding import pad, unpad
from origo_chat.sealing.refusals import Malformed
from origo_chat.sealing.signing import SIGN_PK_BYTES
from origo_chat.sealing.spelling import read_versioned, write_json

ROOM_BYTES = 16
HELLO_PADDED_BYTES = 8192
HELLO_BYTES = ENC_BYTES + HELLO_PADDED_BYTES + TAG_BYTES
LONGEST_FIRST_LINE = 1000
_LONGEST_WISH = 1024
_VERSION = 2
_FIELDS = ("v", "pk", "psk", "sign_pk", "return_pk", "text", "wish")

SealedHello = NewType("SealedHello", bytes)


@dataclass(frozen=True)
class VisitorKeys:
    """What the hello vouches for: shares are sealed to `pk`, packets verified by `sign_pk`; who comes back with six
    words is known by `return_pk`, which is empty where there is no way back. Who came back has lost the first two."""

    pk: bytes
    sign_pk: bytes
    return_pk: bytes = b""


@dataclass(frozen=True)
class Hello:
    """A visitor's keys, the secret mixed into every share of theirs, the first line, and a wish as text."""

    keys: VisitorKeys
    psk: bytes = field(repr=False)
    text: str = ""
    wish: str = ""


# spec: 11 rooms
def seal_hello(team_kem_pk: bytes, room: bytes, hello: Hello) -> SealedHello:
    """9,328 bytes for the team's current epoch, whatever was written."""
    body = write_hello(hello)
    read_hello(body)
    return SealedHello(seal_bytes(team_kem_pk, _info(room, team_kem_pk), pad(body, (HELLO_PADDED_BYTES,))))


# spec: 11 rooms
def open_hello(keys: KemKeyPair, room: bytes, sealed: bytes) -> Hello:
    """The hello of this room, by the epoch's key it was sealed to."""
    if len(sealed) != HELLO_BYTES:
        raise Malformed("a hello has 9,328 bytes")
    return read_hello(unpad(open_bytes(keys, _info(room, keys.public), sealed)))


# spec: 11 rooms
def write_hello(hello: Hello) -> bytes:
    """The body in its one spelling."""
    keys, more = hello.keys, {"text": hello.text, "wish": hello.wish}
    own = {"pk": keys.pk, "psk": hello.psk, "sign_pk": keys.sign_pk, "return_pk": keys.return_pk}
    return write_json({"v": _VERSION, **own, **more})


# spec: 11 rooms
def read_hello(body: bytes) -> Hello:
    """The hello of an opened body, or a refusal. The wish is read when it is shown, as section 5 says."""
    record = read_versioned(body, HELLO_PADDED_BYTES, _FIELDS, _VERSION)
    return Hello(
        VisitorKeys(
            pk=record.data("pk", KEM_PK_BYTES),
            sign_pk=record.data("sign_pk", SIGN_PK_BYTES),
            return_pk=record.data("return_pk", 0, SIGN_PK_BYTES),
        ),
        psk=record.data("psk", SECRET_BYTES),
        text=record.text("text", 0, LONGEST_FIRST_LINE),
        wish=record.text("wish", 0, _LONGEST_WISH),
    )


def _info(room: bytes, kem_pk: bytes) -> bytes:
    if len(room) != ROOM_BYTES:
        raise Malformed("a room has 16 bytes")
    return lp("origo/v1/hello", room, digest(kem_pk))
