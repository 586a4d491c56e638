"""Reading a thread: envelopes in the order the server files them, who wrote each, and whether any are missing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from origo_chat.sealing.authors import Author, Believed, verify_author
from origo_chat.sealing.envelopes import read_header
from origo_chat.sealing.framing import digest
from origo_chat.sealing.generations import anchor_of, check_introduction, release_keys
from origo_chat.sealing.messages import NOTHING_SEEN, Message, OpenedMessage, Side, open_message
from origo_chat.sealing.refusals import Fork, Gap, Malformed, Revoked, SealingError, WronglySigned
from origo_chat.sealing.ring import Ring
from origo_chat.sealing.slots import ThreadKey
from origo_chat.sealing.statements import Role


class ThreadFault(StrEnum):
    """Why a thread is not as its writers wrote it."""

    GAP = "gap"
    REORDERED = "reordered"
    WITHHELD = "withheld"
    # A key that nobody vouched for, two that cannot both be, or a member's signature for another thread or by another
    # list: nothing is written in such a thread.
    FORK = "fork"
    # A verified member, or what began a generation of one's own ring, names a line that this client was not given.
    ROLLBACK = "rollback"


@dataclass(frozen=True)
class FiledEnvelope:
    """An envelope as the server files it. `n` numbers the whole thread from 1."""

    n: int
    side: Side
    envelope: bytes


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
    # Why its author is not certified.
    doubt: SealingError | None = None


@dataclass(frozen=True)
class RefusedMessage:
    """An envelope that did not open, in its place."""

    n: int
    side: Side
    refusal: SealingError
    hash: bytes


ReadEnvelope = ReadMessage | RefusedMessage


# spec: 5 envelopes
def read_opened(n: int, opened: OpenedMessage, believed: Believed, bound: bytes, least: int = 0) -> ReadMessage:
    """An opened message with its author looked up; one that does not stand the test is still read."""
    message, generation = opened.message, opened.header.generation
    author, alias, role, doubt = Author.VISITOR, message.alias, None, None
    if message.side is Side.STAFF:
        try:
            certificate = verify_author(opened, believed, bound, least)
            alias, role = certificate.alias, certificate.role
            author = Author.VERIFIED if believed.is_current() else Author.OUTDATED
        except SealingError as refusal:
            author, doubt = Author.UNASKED if believed.log is None else Author.UNCERTIFIED, refusal
    return ReadMessage(n, message.side, author, alias, role, generation, message, opened.hash, doubt)


class Begun(NamedTuple):
    """How far the log went when a generation began, and on which day: both as the person's client says."""

    lines: int
    day: date


class Thread:
    """What was read of one conversation, and the keys of its generations."""

    def __init__(self, conversation: bytes) -> None:
        self.conversation = conversation
        self.messages: list[ReadEnvelope] = []
        self._keys: dict[int, ThreadKey] = {}
        # The release key of every generation that the person began.
        self._begun: dict[int, bytes] = {}
        # Of one's own ring: what the introductions have to say.
        self._own: dict[int, bytes] = {}
        self._newest_seen = 0
        self._newest_named = 0
        self._newest_begun: Begun | None = None
        self._furthest = 0
        self._forked = False
        self._behind = False

    # spec: 4 slots
    def keep(self, key: ThreadKey, release_pk: bytes | None = None) -> None:
        """From then on envelopes of its generation open. Nothing is written with it before its first envelope came;
        whoever has the release key says so, and takes no other."""
        if key.conversation != self.conversation:
            raise Malformed("a key of another conversation")
        self._keys[key.generation] = key
        if release_pk is not None:
            self._own[key.generation] = release_pk

    # spec: 4 slots
    def keep_ring(self, ring: Ring) -> None:
        """Every key of the words, with the release key that must have begun its generation."""
        for each in ring:
            self.keep(each.thread, release_keys(each).public)

    @property
    def keys(self) -> list[ThreadKey]:
        """In the order of the generations."""
        return [self._keys[each] for each in sorted(self._keys)]

    # spec: 4 slots
    def newest(self) -> ThreadKey:
        """The key that is written with: the newest, and only if the person began its generation."""
        if not self._keys:
            raise Gap("no slot of this conversation was opened")
        if self._forked:
            raise Fork("two keys that cannot both be the person's: nothing is written here")
        newest = self.keys[-1]
        if newest.generation < self._newest_named:
            raise Gap("an envelope of a newer generation came, and no key of it: the words were changed")
        if newest.generation not in self._begun:
            raise Gap("nobody vouches for the newest key: its first envelope did not come, or does not stand the test")
        return newest

    # spec: 4 slots
    def anchor(self, generation: int) -> bytes:
        """What staff bind their signatures to in a generation that the person began."""
        if generation not in self._begun or generation not in self._keys:
            raise Gap("the generation was not begun")
        return anchor_of(self._keys[generation], self._begun[generation])

    # spec: 4 slots
    @property
    def newest_begun(self) -> Begun | None:
        """When the newest generation that counts began."""
        return self._newest_begun

    @property
    def furthest(self) -> int:
        """The furthest line of keys.log that a message names, as far as this client can tell."""
        return self._furthest

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
        if self._forked or any(generation not in self._begun for generation in self._keys):
            found.add(ThreadFault.FORK)
        if any(isinstance(each, ReadMessage) and isinstance(each.doubt, Fork) for each in self.messages):
            found.add(ThreadFault.FORK)
        if self._behind:
            found.add(ThreadFault.ROLLBACK)
        return [fault for fault in ThreadFault if fault in found]

    # spec: 5 envelopes
    def read_alone(self, n: int, envelope: bytes, believed: Believed) -> ReadMessage:
        """A message that no thread has yet, as it would be read at the end of this one."""
        opened = open_message(self._key_for(envelope), envelope)
        return read_opened(n, opened, believed, self.anchor(opened.header.generation), self._furthest)

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
            if opened.message.side != filed.side:
                raise WronglySigned("filed as somebody else's than the one who wrote it")
            self._begin(opened)
            self._newest_seen = opened.header.generation
            read = read_opened(filed.n, opened, believed, self.anchor(self._newest_seen), self._furthest)
            self._follow_log(read, believed)
            return read
        except SealingError as refusal:
            return RefusedMessage(filed.n, filed.side, refusal, known)

    def _key_for(self, envelope: bytes) -> ThreadKey:
        header = read_header(envelope)
        if header.conversation != self.conversation:
            raise Malformed("an envelope of another conversation")
        self._newest_named = max(self._newest_named, header.generation)
        if header.generation < self._newest_seen:
            raise Revoked("sealed under words that were replaced before")
        key = self._keys.get(header.generation)
        if key is None:
            raise Gap("no slot for the generation of this envelope")
        return key

    # spec: 4 slots
    def _begin(self, opened: OpenedMessage) -> None:
        """The first envelope of a generation vouches for its key; no other says anything of keys."""
        generation, introduction = opened.header.generation, opened.message.introduction
        begun = self._begun.get(generation)
        if not introduction:
            if begun is None:
                raise Gap("the person did not begin this generation")
            return
        if begun is not None:
            self._forked = True
            raise Fork("the generation was begun before")
        before = self._begun.get(generation - 1)
        release_pk = check_introduction(self._keys[generation], introduction, before)
        if self._own.get(generation, release_pk) != release_pk:
            self._forked = True
            raise Fork("begun with a release key that is not of these words")
        self._begun[generation] = release_pk
        self._newest_begun = Begun(opened.message.log.lines, opened.message.day)

    # spec: 5 envelopes
    def _follow_log(self, read: ReadMessage, believed: Believed) -> None:
        position, log = read.message.log, believed.log
        if log is None:
            return
        if log.has(position):
            self._furthest = max(self._furthest, position.lines)
        elif read.author in (Author.VERIFIED, Author.OUTDATED) or self._is_own_first(read):
            self._behind = True

    def _is_own_first(self, read: ReadMessage) -> bool:
        """What began a generation of one's own ring: one's own list of then is as good as a colleague's."""
        return bool(read.message.introduction) and read.message.log.lines > 0 and read.generation in self._own


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
