"""What one member's browser does with the key of one conversation: number, seal, sign."""

from dataclasses import dataclass, field

from origo_chat.anon_qa.notes_slots import NotesSlot
from origo_chat.core import clock
from origo_chat.core.identifiers import random_bytes
from origo_chat.demo.accounts import MadeAccount
from origo_chat.keyring.access import last_line
from origo_chat.protocol.envelopes import EnvelopeType
from origo_chat.sealing.epochs import EpochKeys
from origo_chat.sealing.framing import digest, key_id
from origo_chat.sealing.generations import anchor_of, introduce, release_keys
from origo_chat.sealing.messages import NOTHING_SEEN, Message, Side, Signer, seal_message
from origo_chat.sealing.notes import seal_note
from origo_chat.sealing.positions import NO_LOG, LogPosition
from origo_chat.sealing.record_keys import (
    RecordKind,
    Shelf,
    VouchedKey,
    make_notes_key,
    make_record_key,
    seal_notes_slot,
)
from origo_chat.sealing.ring import OwnKey
from origo_chat.sealing.wishes import Wish


def position() -> LogPosition:
    """How far the log goes here."""
    last = last_line()
    return LogPosition(last.n + 1, bytes.fromhex(last.hash)) if last else NO_LOG


@dataclass
class Thread:
    """A conversation as both sides know it, who are one program here."""

    id: bytes = field(default_factory=lambda: random_bytes(16))
    own: OwnKey = field(init=False)
    written: dict[Side, int] = field(default_factory=dict)
    last: bytes = NOTHING_SEEN

    def __post_init__(self) -> None:
        self.own = OwnKey.generate(self.id, 1)

    @property
    def anchor(self) -> bytes:
        """What staff bind their signatures to."""
        return anchor_of(self.own.thread, release_keys(self.own).public)

    def asked(self, text: str, *, wish: Wish | None = None) -> bytes:
        """What the person writes; the first of it vouches for the key."""
        introduction = b"" if Side.VISITOR in self.written else introduce(self.own, None)
        message = self._message(Side.VISITOR, text, "", wish, introduction)
        return self._keep(Side.VISITOR, seal_message(self.own.thread, message))

    def answered(self, text: str, by: MadeAccount) -> bytes:
        """What staff write."""
        message = self._message(Side.STAFF, text, by.person.alias)
        return self._keep(Side.STAFF, seal_message(self.own.thread, message, Signer(by.keys.signing, self.anchor)))

    def _message(
        self, side: Side, text: str, alias: str, wish: Wish | None = None, introduction: bytes = b""
    ) -> Message:
        n = self.written.get(side, 0) + 1
        day, log = clock.today(), position()
        return Message(side, alias, n, self.last, day, text, log, wish=wish, introduction=introduction)

    def _keep(self, side: Side, envelope: bytes) -> bytes:
        self.written[side] = self.written.get(side, 0) + 1
        self.last = digest(envelope)
        return envelope


@dataclass
class Notes:
    """What the team writes to itself in one conversation."""

    epoch: EpochKeys
    vouched: VouchedKey
    is_kept: bool = False

    @classmethod
    def about(cls, thread: Thread, epoch: EpochKeys, maker: MadeAccount) -> "Notes":
        """Notes about a question."""
        shelf = Shelf(RecordKind.NOTES, thread.id, thread.anchor)
        return cls(epoch, make_notes_key(shelf, maker.keys.signing, position()))

    @classmethod
    def alone(cls, kind: RecordKind, epoch: EpochKeys, maker: MadeAccount) -> "Notes":
        """Something without a thread."""
        _shelf, vouched = make_record_key(kind, maker.keys.signing, position())
        return cls(epoch, vouched)

    @property
    def conversation(self) -> str:
        """As the server files it."""
        return self.vouched.key.conversation.hex()

    def sealed(self, text: str, by: MadeAccount, kind: EnvelopeType = EnvelopeType.NOTE) -> bytes:
        """A note or a draft, each the first of its kind."""
        message = Message(Side.STAFF, by.person.alias, 1, NOTHING_SEEN, clock.today(), text, position())
        return seal_note(self.vouched.key, kind, message, by.keys.signing)

    def slot_once(self) -> NotesSlot | None:
        """The slot that goes with the first of them, and with no other."""
        if self.is_kept:
            return None
        self.is_kept = True
        return self.slot()

    def slot(self) -> NotesSlot:
        """The notes key, sealed to the team, and who made it."""
        sealed = seal_notes_slot(self.epoch.kem.public, self.vouched.key)
        return NotesSlot(1, epoch_id(self.epoch), sealed, self.vouched.statement.to_bytes())


def epoch_id(epoch: EpochKeys) -> str:
    """The epoch's key, as the server files it."""
    return key_id(epoch.kem.public).hex()
