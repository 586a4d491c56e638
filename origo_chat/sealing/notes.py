"""Internal notes, drafts and records: written under a key of their own, which is in record_keys.py."""

from collections.abc import Callable

from origo_chat.core.identifiers import random_bytes
from origo_chat.protocol.envelopes import EnvelopeType
from origo_chat.sealing.envelopes import Header, SealedEnvelope, open_content, seal_content
from origo_chat.sealing.messages import Message, OpenedMessage, Side, Signer, read_content, write_content
from origo_chat.sealing.record_keys import NotesKey
from origo_chat.sealing.refusals import Malformed, WronglySigned
from origo_chat.sealing.signing import SigningKeyPair

_TYPES = (EnvelopeType.NOTE, EnvelopeType.DRAFT, EnvelopeType.RECORD)


# spec: 6 notes and drafts
def seal_note(
    notes_key: NotesKey,
    kind: EnvelopeType,
    message: Message,
    signer: SigningKeyPair,
    make_id: Callable[[int], bytes] = random_bytes,
) -> SealedEnvelope:
    """A note, a draft or a record, signed by the staff member who writes it."""
    if kind not in _TYPES:
        raise Malformed("a notes key seals notes, drafts and records only")
    header = Header(kind, notes_key.conversation, notes_key.generation, make_id(16))
    return seal_content(notes_key.key, header, write_content(header, message, Signer(signer, notes_key.mark)))


# spec: 6 notes and drafts
def open_note(notes_key: NotesKey, kind: EnvelopeType, envelope: bytes) -> OpenedMessage:
    """The note, draft or record; its author still has to be verified against keys.log."""
    if kind not in _TYPES:
        raise Malformed("a notes key opens notes, drafts and records only")
    opened = read_content(envelope, open_content(notes_key.key, envelope, kind))
    if opened.message.side is not Side.STAFF:
        raise WronglySigned("only staff write notes")
    return opened
