"""Internal notes and drafts: a key of their own, and slots for the team only."""

from collections.abc import Callable
from dataclasses import dataclass, field

from origo_chat.core.identifiers import random_bytes
from origo_chat.protocol.envelopes import EnvelopeType
from origo_chat.sealing.envelopes import Header, SealedEnvelope, open_content, seal_content
from origo_chat.sealing.hpke import KemKeyPair, open_secret, seal_secret
from origo_chat.sealing.messages import Message, OpenedMessage, Side, read_content, write_content
from origo_chat.sealing.refusals import Malformed, WronglySigned
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.slots import SealedSlot, slot_info

_TYPES = (EnvelopeType.NOTE, EnvelopeType.DRAFT)


@dataclass(frozen=True)
class NotesKey:
    """Opens what the team writes to itself about one generation of one conversation."""

    conversation: bytes
    generation: int
    key: bytes = field(repr=False)

    @classmethod
    def generate(cls, conversation: bytes, generation: int) -> "NotesKey":
        """A new key nobody can guess."""
        return cls(conversation, generation, random_bytes(32))


# spec: 6 notes and drafts
def seal_notes_slot(team_kem_pk: bytes, notes_key: NotesKey) -> SealedSlot:
    """The slot for the team's epoch key. There is none for a mailbox."""
    info = slot_info("origo/v1/notes-slot", notes_key.conversation, notes_key.generation, team_kem_pk)
    return SealedSlot(seal_secret(team_kem_pk, info, notes_key.key))


# spec: 6 notes and drafts
def open_notes_slot(keys: KemKeyPair, conversation: bytes, generation: int, slot: bytes) -> NotesKey:
    """The notes key. A thread slot does not open here, nor a notes slot there."""
    info = slot_info("origo/v1/notes-slot", conversation, generation, keys.public)
    return NotesKey(conversation, generation, open_secret(keys, info, slot))


# spec: 6 notes and drafts
def seal_note(
    notes_key: NotesKey,
    kind: EnvelopeType,
    message: Message,
    signer: SigningKeyPair,
    make_id: Callable[[int], bytes] = random_bytes,
) -> SealedEnvelope:
    """A note or a draft, signed by the staff member who writes it."""
    if kind not in _TYPES:
        raise Malformed("a notes key seals notes and drafts only")
    header = Header(kind, notes_key.conversation, notes_key.generation, make_id(16))
    return seal_content(notes_key.key, header, write_content(header, message, signer))


# spec: 6 notes and drafts
def open_note(notes_key: NotesKey, kind: EnvelopeType, envelope: bytes) -> OpenedMessage:
    """The note or draft; its author still has to be verified against keys.log."""
    if kind not in _TYPES:
        raise Malformed("a notes key opens notes and drafts only")
    opened = read_content(envelope, open_content(notes_key.key, envelope, kind))
    if opened.message.side is not Side.STAFF:
        raise WronglySigned("only staff write notes")
    return opened
