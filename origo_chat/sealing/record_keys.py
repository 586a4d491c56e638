"""Keys of what the team writes to itself: vouched for by who made them, bound to the thread they are about."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from origo_chat.core.identifiers import random_bytes
from origo_chat.protocol.limits import STATEMENT_BYTES
from origo_chat.sealing.authors import Believed, staff_in_force
from origo_chat.sealing.framing import derive, digest, lp, u32
from origo_chat.sealing.hpke import KemKeyPair, open_secret, seal_secret
from origo_chat.sealing.positions import LogPosition, read_position
from origo_chat.sealing.record_kinds import WRITERS, RecordKind
from origo_chat.sealing.refusals import Fork, Gap, Malformed, Rollback, SealingError, UnknownVersion, WronglySigned
from origo_chat.sealing.signing import SigningKeyPair, verify_signature
from origo_chat.sealing.slots import SealedSlot, slot_info

NO_ANCHOR = bytes(32)
_MAGIC = b"ON1"
_NOTHING_BEFORE = bytes(32)


@dataclass(frozen=True)
class NotesKey:
    """Opens what the team writes to itself in one conversation; the next generation comes when a maker has left."""

    conversation: bytes
    generation: int
    key: bytes = field(repr=False)

    # spec: 6 notes and drafts
    @property
    def mark(self) -> bytes:
        """What stands for the key where it is signed, and in signatures of what is written under it."""
        return derive(self.key, lp("origo/v1/notes-key-mark"), 32)


@dataclass(frozen=True)
class KeyStatement:
    """Who made a notes key, at which line of keys.log, and after which key."""

    generation: int
    previous: bytes
    by: bytes
    position: LogPosition
    signature: bytes

    # spec: 6 notes and drafts
    def to_bytes(self) -> bytes:
        """The 155 bytes."""
        made = _MAGIC + u32(self.generation) + self.previous + self.by + self.position.to_bytes()
        return made + self.signature


# spec: 6 notes and drafts
def read_key_statement(data: bytes) -> KeyStatement:
    """A statement; nothing of it is verified."""
    if len(data) != STATEMENT_BYTES or data[:2] != _MAGIC[:2]:
        raise Malformed("no statement about a notes key has this length or beginning")
    if data[:3] != _MAGIC:
        raise UnknownVersion("a statement of a version this client does not know")
    generation, previous = int.from_bytes(data[3:7], "big"), data[7:39]
    if generation < 1 or (generation == 1) != (previous == _NOTHING_BEFORE):
        raise Malformed("generations count from 1, and only the first follows nothing")
    return KeyStatement(generation, previous, data[39:55], read_position(data[55:91]), data[91:])


@dataclass(frozen=True)
class Shelf:
    """What a notes key is about: its kind, and the anchor of a thread or zeros where there is none."""

    kind: RecordKind
    conversation: bytes
    anchor: bytes = field(default=NO_ANCHOR, repr=False)


@dataclass(frozen=True)
class VouchedKey:
    """A notes key whose maker was a member where they stood in the log."""

    key: NotesKey
    statement: KeyStatement
    hash: bytes


# spec: 6 notes and drafts
def record_id(kind: RecordKind, mark: bytes, maker: bytes) -> bytes:
    """The id of what has no thread: no other key can ever stand under it."""
    return digest(lp("origo/v1/record-id", kind, mark, maker))[:16]


# spec: 6 notes and drafts
def make_notes_key(
    shelf: Shelf,
    maker: SigningKeyPair,
    position: LogPosition,
    before: VouchedKey | None = None,
    make_key: Callable[[int], bytes] = random_bytes,
) -> VouchedKey:
    """A new key, and its maker's statement. It follows the last vouched one, when there is one."""
    generation = 1 if before is None else before.statement.generation + 1
    previous = _NOTHING_BEFORE if before is None else before.hash
    key = NotesKey(shelf.conversation, generation, make_key(32))
    unsigned = KeyStatement(generation, previous, maker.id, position, b"")
    statement = KeyStatement(generation, previous, maker.id, position, maker.sign(_covered(shelf, key, unsigned)))
    return VouchedKey(key, statement, digest(statement.to_bytes()))


# spec: 6 notes and drafts
def make_record_key(
    kind: RecordKind, maker: SigningKeyPair, position: LogPosition, make_key: Callable[[int], bytes] = random_bytes
) -> tuple[Shelf, VouchedKey]:
    """The first key of something without a thread, and with it its id."""
    raw = make_key(32)
    shelf = Shelf(kind, record_id(kind, NotesKey(bytes(16), 1, raw).mark, maker.id))
    return shelf, make_notes_key(shelf, maker, position, None, lambda _count: raw)


# spec: 6 notes and drafts
def vouch(
    shelf: Shelf, keys: Sequence[NotesKey], statements: Sequence[KeyStatement], believed: Believed
) -> list[VouchedKey]:
    """The keys in their order, each vouched for by its maker and naming the one before. What does not stand the test
    ends the reading: nothing of this is written under."""
    vouched: list[VouchedKey] = []
    for expected, statement in enumerate(sorted(statements, key=lambda each: each.generation), 1):
        if statement.generation != expected:
            raise Fork("two keys of one generation") if statement.generation < expected else Gap("a key is missing")
        if statement.previous != (vouched[-1].hash if vouched else _NOTHING_BEFORE):
            raise Fork("the key follows another one than the last")
        candidates = [each for each in keys if each.generation == expected]
        key = _first_that_fits(shelf, candidates, statement, believed)
        vouched.append(VouchedKey(key, statement, digest(statement.to_bytes())))
    if len({each.generation for each in keys}) != len(vouched):
        raise WronglySigned("a notes key that nobody vouches for")
    return vouched


# spec: 6 notes and drafts
def may_write_under(vouched: VouchedKey, believed: Believed) -> bool:
    """Whether its maker still works here with that key, and nobody has left who may have it: else the next writer makes
    the next one."""
    log, statement = believed.log, vouched.statement
    if log is None or not log.still_works(statement.by):
        return False
    return not log.has_lost_member(believed.team, statement.position.lines)


def _first_that_fits(
    shelf: Shelf, candidates: Sequence[NotesKey], statement: KeyStatement, believed: Believed
) -> NotesKey:
    """Of several slots the one whose key was signed: another was sealed to nothing by some member."""
    refusal: SealingError = Gap("no slot for this notes key opens")
    for each in candidates:
        try:
            _check(shelf, each, statement, believed)
            return each
        except SealingError as fault:
            refusal = fault
    raise refusal


def _check(shelf: Shelf, key: NotesKey, statement: KeyStatement, believed: Believed) -> None:
    if believed.log is not None and statement.position.lines > len(believed.log.lines):
        raise Rollback("made at a line that the list does not have")
    maker = staff_in_force(believed, statement.by, statement.position, WRITERS[shelf.kind])
    try:
        verify_signature(maker.sign_pk, statement.signature, _covered(shelf, key, statement))
    except WronglySigned:
        raise Fork("a member's statement about another key or another thread than this") from None
    own_id = shelf.kind is not RecordKind.NOTES and statement.generation == 1
    if own_id and record_id(shelf.kind, key.mark, statement.by) != shelf.conversation:
        raise WronglySigned("not the key that its id was made from")


def _covered(shelf: Shelf, key: NotesKey, statement: KeyStatement) -> bytes:
    return lp(
        "origo/v1/notes-key",
        shelf.kind,
        shelf.conversation,
        statement.generation,
        key.mark,
        shelf.anchor,
        statement.previous,
        statement.position.to_bytes(),
    )


# spec: 6 notes and drafts
def seal_notes_slot(team_kem_pk: bytes, notes_key: NotesKey) -> SealedSlot:
    """The slot for the team's epoch key. There is none for a mailbox."""
    info = slot_info("origo/v1/notes-slot", notes_key.conversation, notes_key.generation, team_kem_pk)
    return SealedSlot(seal_secret(team_kem_pk, info, notes_key.key))


# spec: 6 notes and drafts
def open_notes_slot(keys: KemKeyPair, conversation: bytes, generation: int, slot: bytes) -> NotesKey:
    """The notes key. A thread slot does not open here, nor a notes slot there. Nobody has vouched for it yet."""
    info = slot_info("origo/v1/notes-slot", conversation, generation, keys.public)
    return NotesKey(conversation, generation, open_secret(keys, info, slot))
