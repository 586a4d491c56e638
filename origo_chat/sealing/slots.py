"""Thread keys, and the slots that carry them to each recipient."""

from dataclasses import dataclass, field
from typing import NewType

from origo_chat.core.identifiers import random_bytes
from origo_chat.sealing.framing import digest, lp
from origo_chat.sealing.hpke import KemKeyPair, open_secret, seal_secret
from origo_chat.sealing.refusals import Malformed

CONVERSATION_BYTES = 16

SealedSlot = NewType("SealedSlot", bytes)


@dataclass(frozen=True)
class ThreadKey:
    """Opens the messages of one generation of one conversation."""

    conversation: bytes
    generation: int
    key: bytes = field(repr=False)

    @classmethod
    def generate(cls, conversation: bytes, generation: int) -> "ThreadKey":
        """A new key nobody can guess."""
        return cls(conversation, generation, random_bytes(32))


# spec: 4 slots
def slot_info(label: str, conversation: bytes, generation: int, kem_pk: bytes) -> bytes:
    """What a slot is bound to: purpose, conversation, generation, recipient."""
    if len(conversation) != CONVERSATION_BYTES or generation < 1:
        raise Malformed("a conversation has 16 bytes and its generations count from 1")
    return lp(label, conversation, generation, digest(kem_pk))


# spec: 4 slots
def seal_slot(kem_pk: bytes, thread_key: ThreadKey) -> SealedSlot:
    """The slot that gives the thread key to the owner of `kem_pk`, for this conversation and generation alone."""
    info = slot_info("origo/v1/slot", thread_key.conversation, thread_key.generation, kem_pk)
    return SealedSlot(seal_secret(kem_pk, info, thread_key.key))


# spec: 4 slots
def open_slot(keys: KemKeyPair, conversation: bytes, generation: int, slot: bytes) -> ThreadKey:
    """The thread key. WrongKey when the slot is for another key, conversation, generation or purpose."""
    info = slot_info("origo/v1/slot", conversation, generation, keys.public)
    return ThreadKey(conversation, generation, open_secret(keys, info, slot))
