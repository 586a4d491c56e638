"""Reading a thread: envelopes in the order the server files them, who wrote each, and whether any are missing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from origo_chat.sealing.envelopes import read_header
from origo_chat.sealing.framing import digest
from origo_chat.sealing.messages import NOTHING_SEEN, Message, OpenedMessage, Side, open_message
from origo_chat.sealing.refusals import Absent, Gap, Malformed, Revoked, SealingError, WronglySigned
from origo_chat.sealing.slots import ThreadKey
from origo_chat.sealing.statements import Role, StaffStatement
from origo_chat.sealing.verified_log import VerifiedKeysLog


class Author(StrEnum):
    """What is known of who wrote."""

    VISITOR = "visitor"
    VERIFIED = "verified"
    UNVERIFIED = "unverified"


class ThreadFault(StrEnum):
    """Why a thread is not as its writers wrote it."""

    GAP = "gap"
    REORDERED = "reordered"
    WITHHELD = "withheld"


@dataclass(frozen=True)
class FiledEnvelope:
    """An envelope as the server files it. `n` numbers the whole thread from 1."""

    n: int
    side: Side
    envelope: bytes


@dataclass(frozen=True)
class Believed:
    """Whose certificates count, and the log they stand in."""

    log: VerifiedKeysLog | None
    team: str


@dataclass(frozen=True)
class ReadMessage:
    """An opened message. Alias and role are the certificate's when verified; else the alias is what it says."""

    n: int
    side: Side
    author: Author
    alias: str
    role: Role | None
    generation: int
    message: Message
    hash: bytes


@dataclass(frozen=True)
class RefusedMessage:
    """An envelope that did not open, in its place."""

    n: int
    side: Side
    refusal: SealingError
    hash: bytes


ReadEnvelope = ReadMessage | RefusedMessage


# spec: 5 envelopes
def verify_author(opened: OpenedMessage, believed: Believed) -> StaffStatement:
    """The certificate of a team's member who signed, good on the day of the message; else a refusal."""
    if opened.author is None or believed.log is None:
        raise Absent("no signature, or no log to look it up in")
    statement = believed.log.signer(opened.author.key_id, opened.message.day).statement
    if not isinstance(statement, StaffStatement) or believed.team not in statement.teams:
        raise WronglySigned("signed by somebody who does not write for this team")
    opened.author.verify(statement.sign_pk)
    return statement


# spec: 5 envelopes
def read_opened(n: int, opened: OpenedMessage, believed: Believed) -> ReadMessage:
    """An opened message with its author looked up; one that does not stand the test is unverified and still read."""
    message, generation = opened.message, opened.header.generation
    author, alias, role = Author.VISITOR, message.alias, None
    if message.side is Side.STAFF:
        try:
            certificate = verify_author(opened, believed)
            author, alias, role = Author.VERIFIED, certificate.alias, certificate.role
        except SealingError:
            author = Author.UNVERIFIED
    return ReadMessage(n, message.side, author, alias, role, generation, message, opened.hash)


class Thread:
    """What was read of one conversation, and the keys of its generations."""

    def __init__(self, conversation: bytes) -> None:
        self.conversation = conversation
        self.messages: list[ReadEnvelope] = []
        self._keys: dict[int, ThreadKey] = {}
        self._newest_seen = 0

    # spec: 4 slots
    def keep(self, key: ThreadKey) -> None:
        """From then on envelopes of its generation open."""
        if key.conversation != self.conversation:
            raise Malformed("a key of another conversation")
        self._keys[key.generation] = key

    @property
    def keys(self) -> list[ThreadKey]:
        """In the order of the generations."""
        return [self._keys[each] for each in sorted(self._keys)]

    # spec: 5 envelopes
    def newest(self) -> ThreadKey:
        """The key that is written with."""
        if not self._keys:
            raise Gap("no slot of this conversation was opened")
        return self.keys[-1]

    # spec: 5 envelopes
    def read(self, filed: Sequence[FiledEnvelope], believed: Believed) -> None:
        """Reads on, in the server's order. What was read before is left out; what does not open keeps its place."""
        for each in filed:
            known = digest(each.envelope)
            if not any((read.n, read.hash) == (each.n, known) for read in self.messages):
                self.messages.append(self._read_one(each, known, believed))

    # spec: 5 envelopes
    def next(self, side: Side) -> tuple[int, bytes]:
        """What the next message of a side counts and refers to, by what was read."""
        return _last_count(self.messages, side) + 1, self.messages[-1].hash if self.messages else NOTHING_SEEN

    # spec: 5 envelopes
    def faults(self) -> list[ThreadFault]:
        """What the numbers and hashes inside say against the server's order; each at most once."""
        places = {each.hash: at for at, each in enumerate(self.messages)}
        found = {fault for at in range(len(self.messages)) for fault in self._faults_at(at, places)}
        return [fault for fault in ThreadFault if fault in found]

    def _faults_at(self, at: int, places: dict[bytes, int]) -> Iterator[ThreadFault]:
        each, before = self.messages[at], self.messages[:at]
        yield from _compared(each.n, (before[-1].n if before else 0) + 1)
        if isinstance(each, RefusedMessage):
            return
        yield from _compared(each.message.n, _last_count(before, each.side) + 1)
        if each.message.previous != NOTHING_SEEN:
            place = places.get(each.message.previous)
            if place is None:
                yield ThreadFault.WITHHELD
            elif place >= at:
                yield ThreadFault.REORDERED

    def _read_one(self, filed: FiledEnvelope, known: bytes, believed: Believed) -> ReadEnvelope:
        try:
            opened = open_message(self._key_for(filed.envelope), filed.envelope)
            self._newest_seen = opened.header.generation
            return read_opened(filed.n, opened, believed)
        except SealingError as refusal:
            return RefusedMessage(filed.n, filed.side, refusal, known)

    def _key_for(self, envelope: bytes) -> ThreadKey:
        header = read_header(envelope)
        if header.conversation != self.conversation:
            raise Malformed("an envelope of another conversation")
        if header.generation < self._newest_seen:
            raise Revoked("sealed under words that were replaced before")
        key = self._keys.get(header.generation)
        if key is None:
            raise Gap("no slot for the generation of this envelope")
        return key


def _last_count(read: Sequence[ReadEnvelope], wanted: Side) -> int:
    """The count that a side has come to: one that does not open is taken for the next."""
    last = 0
    for each in read:
        if each.side is wanted:
            last = max(last, each.message.n) if isinstance(each, ReadMessage) else last + 1
    return last


def _compared(found: int, wanted: int) -> Iterator[ThreadFault]:
    if found != wanted:
        yield ThreadFault.GAP if found > wanted else ThreadFault.REORDERED
