"""The reference client's inbox: how a staff member reads and answers questions, over real HTTP."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from origo_chat.core import base64url, clock
from origo_chat.protocol.envelopes import EnvelopeType, see_header
from origo_chat.sealing.authors import Believed
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.messages import NOTHING_SEEN, Message, OpenedMessage, Side, Signer, open_message, seal_message
from origo_chat.sealing.notes import open_note, seal_note
from origo_chat.sealing.record_keys import (
    NotesKey,
    RecordKind,
    Shelf,
    VouchedKey,
    make_notes_key,
    may_write_under,
    open_notes_slot,
    read_key_statement,
    seal_notes_slot,
    vouch,
)
from origo_chat.sealing.slots import ThreadKey, open_slot
from origo_chat.sealing.threads import Thread
from tests.support.client import TEAM, StaffClient
from tests.support.visitor_client import filed

Told = dict[str, Any]


@dataclass
class OpenQuestion:
    """What a browser holds of one question."""

    told: Told
    thread: Thread
    notes_keys: list[VouchedKey] = field(default_factory=list)
    notes: list[OpenedMessage] = field(default_factory=list)
    draft: OpenedMessage | None = None


@dataclass
class Answering:
    """The inbox in one browser of somebody who is signed in and has opened the epochs."""

    browser: StaffClient
    open_questions: dict[str, OpenQuestion] = field(default_factory=dict)

    def inbox(self) -> list[Told]:
        """The rows of every question that waits."""
        return list(self.browser.ask("GET", "/inbox")["questions"])

    def heads(self, conversations: Sequence[str]) -> dict[str, str]:
        """The first words of questions."""
        answer = self.browser.ask("POST", "/inbox/heads", {"conversations": list(conversations)})
        return {head["conversation"]: self._first_words(head) for head in answer["heads"]}

    def open(self, conversation: str) -> OpenQuestion:
        """Read a question from the server anew."""
        told = self.browser.ask("GET", f"/questions/{conversation}")
        question = OpenQuestion(told, Thread(base64url.decode(conversation)))
        for slot in told["thread_slots"]:
            question.thread.keep(self._thread_key(question.thread.conversation, slot))
        question.thread.read([filed(each) for each in told["envelopes"]], self._believed())
        question.notes_keys = self._vouched(question)
        question.notes = [_opened_note(question, EnvelopeType.NOTE, each) for each in told["notes"]]
        draft = told["draft"]
        question.draft = _opened_note(question, EnvelopeType.DRAFT, draft) if draft else None
        self.open_questions[conversation] = question
        return question

    def do(self, conversation: str, verb: str, body: Told | None = None) -> Told:
        """Claim, release, hand, flag, close; and what the others below send."""
        return dict(self.browser.ask("POST", f"/questions/{conversation}/{verb}", body))

    def answer(self, conversation: str, text: str) -> Told:
        """Answer by oneself, after what was read."""
        return self.do(conversation, "answer", {"envelope": self.sealed_answer(conversation, text)})

    def submit(self, conversation: str, text: str) -> Told:
        """Put an answer before a second reader."""
        return self.do(conversation, "submit", {"envelope": self.sealed_answer(conversation, text)})

    def approve(self, conversation: str) -> Told:
        """Publish the very bytes that were read as proposed."""
        return self.do(conversation, "approve", {"envelope": self.open(conversation).told["proposed"]["envelope"]})

    def proposed_text(self, conversation: str) -> str:
        """What waits for a second reader."""
        question = self.open(conversation)
        envelope = base64url.decode(question.told["proposed"]["envelope"])
        return question.thread.read_alone(1, envelope, self._believed()).message.text

    def note(self, conversation: str, text: str) -> Told:
        """Add a note for the team."""
        question = self._opened(conversation)
        last = question.notes[-1] if question.notes else None
        return self.do(conversation, "notes", self._noted(question, EnvelopeType.NOTE, text, last))

    def save_draft(self, conversation: str, text: str) -> int:
        """Keep a draft in place of the one that was read; says which version it is."""
        question = self._opened(conversation)
        known = question.told["draft"]
        body = self._noted(question, EnvelopeType.DRAFT, text, question.draft)
        saved = self.do(conversation, "draft", {**body, "version": known["version"] if known else 0})
        return int(saved["version"])

    def sealed_answer(self, conversation: str, text: str) -> str:
        """An answer to what was read, signed."""
        thread = self._opened(conversation).thread
        key, message = thread.newest(), self._message(text, *thread.next(Side.STAFF))
        signer = Signer(self.browser.own().signing, thread.anchor(key.generation))
        return base64url.encode(seal_message(key, message, signer))

    def _noted(self, question: OpenQuestion, kind: EnvelopeType, text: str, last: OpenedMessage | None) -> Told:
        body: Told = {}
        if not question.notes_keys or not may_write_under(question.notes_keys[-1], self._believed()):
            made, epoch = self._new_notes_key(question), self.browser.epochs[max(self.browser.epochs)]
            body["notes_slot"] = {
                "generation": made.key.generation,
                "key_id": base64url.encode(epoch.kem.id),
                "slot": base64url.encode(seal_notes_slot(epoch.kem.public, made.key)),
                "statement": base64url.encode(made.statement.to_bytes()),
            }
        key = question.notes_keys[-1].key
        message = self._message(text, last.message.n + 1 if last else 1, last.hash if last else NOTHING_SEEN)
        sealed = seal_note(key, kind, message, self.browser.own().signing)
        return {"envelope": base64url.encode(sealed), **body}

    def _new_notes_key(self, question: OpenQuestion) -> VouchedKey:
        before = question.notes_keys[-1] if question.notes_keys else None
        position = self.browser.log().position
        made = make_notes_key(_shelf(question), self.browser.own().signing, position, before)
        question.notes_keys.append(made)
        return made

    def _vouched(self, question: OpenQuestion) -> list[VouchedKey]:
        told, conversation = question.told, question.thread.conversation
        keys: dict[int, NotesKey] = {}
        for slot in told["notes_slots"]:
            where = (conversation, slot["generation"], base64url.decode(slot["slot"]))
            keys[slot["generation"]] = open_notes_slot(self._kem(slot), *where)
        statements = [read_key_statement(base64url.decode(each)) for each in told["notes_keys"]]
        return vouch(_shelf(question), list(keys.values()), statements, self._believed()) if keys else []

    def _believed(self) -> Believed:
        return Believed(self.browser.log(), TEAM)

    def _message(self, text: str, n: int, previous: bytes) -> Message:
        alias = self.browser.log().person(self.browser.account).statement.alias
        return Message(Side.STAFF, alias, n, previous, clock.today(), text, self.browser.log().position)

    def _first_words(self, head: Told) -> str:
        first = base64url.decode(head["first"])
        (slot, *_more) = [each for each in head["slots"] if each["generation"] == _generation(first)]
        return open_message(self._thread_key(base64url.decode(head["conversation"]), slot), first).message.text

    def _thread_key(self, conversation: bytes, slot: Told) -> ThreadKey:
        return open_slot(self._kem(slot), conversation, slot["generation"], base64url.decode(slot["slot"]))

    def _kem(self, slot: Told) -> KemKeyPair:
        wanted = base64url.decode(slot["key_id"])
        (found,) = [each.kem for each in self.browser.epochs.values() if each.kem.id == wanted]
        return found

    def _opened(self, conversation: str) -> OpenQuestion:
        return self.open_questions.get(conversation) or self.open(conversation)


def _opened_note(question: OpenQuestion, kind: EnvelopeType, told: Told) -> OpenedMessage:
    envelope = base64url.decode(told["envelope"])
    (key,) = [each.key for each in question.notes_keys if each.key.generation == _generation(envelope)]
    return open_note(key, kind, envelope)


def _shelf(question: OpenQuestion) -> Shelf:
    return Shelf(RecordKind.NOTES, question.thread.conversation, question.thread.anchor(1))


def _generation(envelope: bytes) -> int:
    seen = see_header(envelope)
    assert seen is not None, "not an envelope"
    return seen.generation
