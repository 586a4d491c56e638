"""What one member's browser does with the key of one conversation: number, seal, sign."""

from dataclasses import dataclass, field

from origo_chat.anon_qa.notes_slots import NotesSlot
from origo_chat.core import clock
from origo_chat.core.identifiers import random_bytes
from origo_chat.demo.accounts import MadeAccount
from origo_chat.protocol.envelopes import EnvelopeType
from origo_chat.sealing.epochs import EpochKeys
from origo_chat.sealing.framing import digest, key_id
from origo_chat.sealing.messages import NOTHING_SEEN, Message, Side, seal_message
from origo_chat.sealing.notes import NotesKey, seal_note, seal_notes_slot
from origo_chat.sealing.slots import ThreadKey
from origo_chat.sealing.wishes import Wish


@dataclass
class Thread:
    """A conversation as both sides know it, who are one program here."""

    id: bytes = field(default_factory=lambda: random_bytes(16))
    key: ThreadKey = field(init=False)
    written: dict[Side, int] = field(default_factory=dict)
    last: bytes = NOTHING_SEEN

    def __post_init__(self) -> None:
        self.key = ThreadKey.generate(self.id, 1)

    def asked(self, text: str, *, release_pk: bytes = b"", wish: Wish | None = None) -> bytes:
        """What the person writes."""
        return self._keep(Side.VISITOR, seal_message(self.key, self._message(Side.VISITOR, text, "", release_pk, wish)))

    def answered(self, text: str, by: MadeAccount) -> bytes:
        """What staff write."""
        message = self._message(Side.STAFF, text, by.person.alias, b"", None)
        return self._keep(Side.STAFF, seal_message(self.key, message, by.keys.signing))

    def _message(self, side: Side, text: str, alias: str, release_pk: bytes, wish: Wish | None) -> Message:
        n = self.written.get(side, 0) + 1
        return Message(side, alias, n, self.last, clock.today(), text, release_pk, wish)

    def _keep(self, side: Side, envelope: bytes) -> bytes:
        self.written[side] = self.written.get(side, 0) + 1
        self.last = digest(envelope)
        return envelope


@dataclass
class Notes:
    """What the team writes to itself in one conversation."""

    conversation: bytes
    epoch: EpochKeys
    key: NotesKey = field(init=False)
    is_kept: bool = False

    def __post_init__(self) -> None:
        self.key = NotesKey.generate(self.conversation, 1)

    def sealed(self, text: str, by: MadeAccount, kind: EnvelopeType = EnvelopeType.NOTE) -> bytes:
        """A note or a draft, each the first of its kind."""
        message = Message(Side.STAFF, by.person.alias, 1, NOTHING_SEEN, clock.today(), text)
        return seal_note(self.key, kind, message, by.keys.signing)

    def slot_once(self) -> NotesSlot | None:
        """The slot that goes with the first of them, and with no other."""
        if self.is_kept:
            return None
        self.is_kept = True
        return NotesSlot(1, self.key_id, self.slot())

    def slot(self) -> bytes:
        """The notes key, sealed to the team."""
        return seal_notes_slot(self.epoch.kem.public, self.key)

    @property
    def key_id(self) -> str:
        """The epoch's, as the server files it."""
        return key_id(self.epoch.kem.public).hex()
