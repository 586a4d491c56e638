"""A packet: one thing said in a room, under one key of its writer's chain."""

import hmac
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from origo_chat.sealing.framing import lp, u32
from origo_chat.sealing.hpke import TAG_BYTES
from origo_chat.sealing.padding import pad, unpad
from origo_chat.sealing.refusals import Altered, Malformed, UnknownVersion, WrongKey
from origo_chat.sealing.signing import SIGNATURE_BYTES, SigningKeyPair, verify_signature
from origo_chat.sealing.spelling import VERSION, read_versioned, write_json

MAGIC = b"OP1"
HEADER_BYTES = len(MAGIC) + 4 + 4
COMMITMENT_BYTES = 32
PADDED_BYTES = (1024, 4096)
PACKET_BYTES = tuple(HEADER_BYTES + COMMITMENT_BYTES + size + TAG_BYTES for size in PADDED_BYTES)
_FIELDS = ("v", "kind", "text")

SealedPacket = NewType("SealedPacket", bytes)


class PacketKind(StrEnum):
    """What a packet is for."""

    TEXT = "text"
    SUMMARY = "summary"
    NOTICE = "notice"


@dataclass(frozen=True)
class Said:
    """What a packet says."""

    kind: PacketKind
    text: str


@dataclass(frozen=True)
class PacketPlace:
    """Where a packet belongs. Room and member are the server's word until the packet opens."""

    room: bytes
    epoch: int
    member: bytes
    counter: int

    # spec: 11 rooms
    def header(self) -> bytes:
        """The part the server sees."""
        return MAGIC + u32(self.epoch) + u32(self.counter)

    # spec: 11 rooms
    def associated(self) -> bytes:
        """What the ciphertext is bound to."""
        return lp("origo/v1/packet", self.room, self.epoch, self.counter, self.member)


# spec: 11 rooms
def read_place(packet: bytes, room: bytes, member: bytes) -> PacketPlace:
    """Epoch and counter of a packet of a permitted length. Nothing is opened."""
    if len(packet) not in PACKET_BYTES or packet[:2] != MAGIC[:2]:
        raise Malformed("not a packet")
    if packet[:3] != MAGIC:
        raise UnknownVersion("a packet of a version this client does not know")
    epoch, counter = int.from_bytes(packet[3:7], "big"), int.from_bytes(packet[7:11], "big")
    return PacketPlace(room, epoch, member, counter)


# spec: 11 rooms
def require_fit(said: Said) -> None:
    """Returns only if it can be sealed: asked before a key is taken, so that a text that is too long takes none."""
    pad(bytes(SIGNATURE_BYTES) + write_said(said), PADDED_BYTES)


# spec: 11 rooms
def sign_said(place: PacketPlace, keys: bytes, roster: bytes, said: Said, signer: SigningKeyPair) -> bytes:
    """The content of one place, in one roster's hash, by the writer's ephemeral key: nobody else has said it, and it
    can be said again nowhere."""
    body = write_said(said)
    return pad(signer.sign(_covered(place, _split(keys)[2], roster, body)) + body, PADDED_BYTES)


# spec: 11 rooms
def seal_packet(place: PacketPlace, keys: bytes, padded: bytes) -> SealedPacket:
    """The packet of one place. Its keys come from a chain that gives them once."""
    aes_key, nonce, commitment = _split(keys)
    return SealedPacket(place.header() + commitment + AESGCM(aes_key).encrypt(nonce, padded, place.associated()))


# spec: 11 rooms
def open_packet(place: PacketPlace, keys: bytes, roster: bytes, sign_pk: bytes, packet: bytes) -> Said:
    """What the packet of this place says, by the keys its chain has for it and its writer's key in that roster."""
    aes_key, nonce, commitment = _split(keys)
    start = HEADER_BYTES + COMMITMENT_BYTES
    if not hmac.compare_digest(commitment, packet[HEADER_BYTES:start]):
        raise WrongKey("the key of this place in the chain does not open the packet")
    try:
        padded = AESGCM(aes_key).decrypt(nonce, packet[start:], place.associated())
    except InvalidTag:
        raise Altered("the packet was altered on its way") from None
    content = unpad(padded)
    if len(content) < SIGNATURE_BYTES:
        raise Malformed("a packet without room for a signature")
    sig, body = content[:SIGNATURE_BYTES], content[SIGNATURE_BYTES:]
    verify_signature(sign_pk, sig, _covered(place, commitment, roster, body))
    return read_said(body)


# spec: 11 rooms
def write_said(said: Said) -> bytes:
    """The body in its one spelling."""
    return write_json({"v": VERSION, "kind": said.kind, "text": said.text})


# spec: 11 rooms
def read_said(body: bytes) -> Said:
    """What a body says, or a refusal."""
    record = read_versioned(body, PADDED_BYTES[-1], _FIELDS)
    kind = record.text("kind")
    if kind not in set(PacketKind):
        raise Malformed("a kind of packet that does not exist")
    return Said(PacketKind(kind), record.text("text"))


def _split(keys: bytes) -> tuple[bytes, bytes, bytes]:
    return keys[:32], keys[32:44], keys[44:]


def _covered(place: PacketPlace, commitment: bytes, roster: bytes, body: bytes) -> bytes:
    where = (place.room, place.epoch, place.counter, place.member)
    return lp("origo/v1/room-packet", *where, commitment, roster, body)
