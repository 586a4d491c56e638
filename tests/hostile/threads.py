"""A question as the server has it, and the people around it: what the cases about threads begin from."""

from collections.abc import Sequence
from datetime import date

from origo_chat.sealing.authors import Believed
from origo_chat.sealing.generations import anchor_of, release_keys
from origo_chat.sealing.keys_log import verify_keys_log
from origo_chat.sealing.record_keys import NotesKey, RecordKind, Shelf, VouchedKey, make_notes_key, vouch
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.slots import ThreadKey, open_slot, seal_slot
from origo_chat.sealing.threads import FiledEnvelope, ReadMessage, Thread
from tests.protocol.cases import organisation as org
from tests.protocol.cases.slots import CONVERSATION
from tests.protocol.cases.threads import KEYS, LINES, NEW_SAM, OWN, Writing, at
from tests.protocol.making import seed

SAM, MIRA, TEAM = NEW_SAM, org.MIRA.signing, org.epoch_keys(2).kem
WHOLE = len(LINES)
ANCHOR = anchor_of(KEYS[1], release_keys(OWN[1]).public)
# The server's own, and what somebody who left still has.
SERVERS = ThreadKey(CONVERSATION, 2, seed("the server's own"))


def asked() -> Writing:
    """A question, and an answer by Sam."""
    return Writing().add("Hej").add("Svar", SAM)


def believed(lines: int = WHOLE, today: date = org.TODAY) -> Believed:
    """The log as far as that, on that day."""
    data = b"".join(line + b"\n" for line in LINES[:lines])
    return Believed(verify_keys_log(data, org.ROOT.public, today), "origo")


def filed(writing: Writing, *order: int) -> list[FiledEnvelope]:
    """As the server files it."""
    chosen = order or range(len(writing.envelopes))
    return [FiledEnvelope(n, writing.sides[at_], writing.envelopes[at_]) for n, at_ in enumerate(chosen, 1)]


def read(envelopes: Sequence[FiledEnvelope], *keys: ThreadKey, log: Believed | None = None) -> Thread:
    """What a member's client makes of slots that give these keys."""
    thread = Thread(CONVERSATION)
    for key in keys or (KEYS[1],):
        slot = seal_slot(TEAM.public, key)
        thread.keep(open_slot(TEAM, CONVERSATION, key.generation, slot))
    thread.read(envelopes, log or believed())
    return thread


def last(thread: Thread) -> ReadMessage:
    """The last message, opened."""
    found = thread.messages[-1]
    assert isinstance(found, ReadMessage), found
    return found


def notes_key(maker: SigningKeyPair, lines: int = WHOLE, before: VouchedKey | None = None) -> VouchedKey:
    """A notes key about the question, made at a line of the log."""
    return make_notes_key(shelf(), maker, at(lines), before)


def shelf(anchor: bytes = ANCHOR, kind: RecordKind = RecordKind.NOTES) -> Shelf:
    """What notes about the question are bound to."""
    return Shelf(kind, CONVERSATION, anchor)


def vouched(*keys: VouchedKey, about: Shelf | None = None, more: Sequence[NotesKey] = ()) -> list[VouchedKey]:
    """What a member's client makes of the notes keys that are served."""
    return vouch(about or shelf(), [*(each.key for each in keys), *more], [each.statement for each in keys], believed())
