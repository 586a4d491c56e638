"""The envelope: header, commitment and padded ciphertext. What stands inside is in messages.py."""

import hmac
from dataclasses import dataclass
from typing import NewType

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from origo_chat.protocol.envelopes import (
    COMMITMENT_BYTES,
    ENVELOPE_BYTES,
    HEADER_BYTES,
    MAGIC,
    PADDED_BYTES,
    EnvelopeType,
    see_header,
)
from origo_chat.sealing.framing import derive, lp, u32
from origo_chat.sealing.padding import pad, unpad
from origo_chat.sealing.refusals import Altered, Malformed, UnknownVersion, WrongKey

SealedEnvelope = NewType("SealedEnvelope", bytes)


@dataclass(frozen=True)
class Header:
    """The part the server sees; every bit of it goes into the keys."""

    type: EnvelopeType
    conversation: bytes
    generation: int
    message_id: bytes

    # spec: 5 envelopes
    def to_bytes(self) -> bytes:
        """The 40 bytes."""
        if len(self.conversation) != 16 or len(self.message_id) != 16:
            raise Malformed("a conversation id and a message id have 16 bytes")
        return MAGIC + bytes([self.type]) + self.conversation + u32(self.generation) + self.message_id


# spec: 5 envelopes
def read_header(envelope: bytes) -> Header:
    """The header of an envelope of a permitted length. Nothing is opened."""
    if len(envelope) not in ENVELOPE_BYTES:
        raise Malformed("no envelope has this length")
    if envelope[:2] != MAGIC[:2]:
        raise Malformed("not an envelope")
    seen = see_header(envelope)
    if seen is None:
        raise UnknownVersion("an envelope of a version or type this client does not know")
    return Header(seen.type, seen.conversation, seen.generation, seen.message_id)


# spec: 5 envelopes
def message_secret(key: bytes, header: bytes) -> bytes:
    """What opens this one envelope and no other."""
    return derive(key, lp("origo/v1/msg", header), 32)


# spec: 5 envelopes
def seal_content(key: bytes, header: Header, content: bytes, least: int = 0) -> SealedEnvelope:
    """The envelope in the smallest size class, from this one on. A header is used once: the AES key comes from it."""
    raw = header.to_bytes()
    aes_key, nonce, commitment = _split_keys(message_secret(key, raw))
    return SealedEnvelope(raw + commitment + AESGCM(aes_key).encrypt(nonce, pad(content, PADDED_BYTES[least:]), raw))


# spec: 5 envelopes
def open_content(key: bytes, envelope: bytes, wanted: EnvelopeType) -> bytes:
    """The content, if the envelope is of the wanted type and sealed under this key."""
    if read_header(envelope).type is not wanted:
        raise Malformed("an envelope of another type than asked for")
    return open_with_secret(message_secret(key, envelope[:HEADER_BYTES]), envelope)


# spec: 5 envelopes
def open_with_secret(secret: bytes, envelope: bytes) -> bytes:
    """The content of the one envelope this message secret belongs to."""
    header = envelope[:HEADER_BYTES]
    aes_key, nonce, commitment = _split_keys(secret)
    if not hmac.compare_digest(commitment, envelope[HEADER_BYTES : HEADER_BYTES + COMMITMENT_BYTES]):
        raise WrongKey("this key does not open the envelope")
    try:
        padded = AESGCM(aes_key).decrypt(nonce, envelope[HEADER_BYTES + COMMITMENT_BYTES :], header)
    except InvalidTag:
        raise Altered("the envelope was altered on its way") from None
    return unpad(padded)


def _split_keys(secret: bytes) -> tuple[bytes, bytes, bytes]:
    keys = derive(secret, lp("origo/v1/msg-keys"), 76)
    return keys[:32], keys[32:44], keys[44:]
