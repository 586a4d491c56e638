"""A room as one member has it: the epochs taken so far, what is written in the newest and read in all."""

from dataclasses import dataclass

from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.refusals import Absent, Gap
from origo_chat.sealing.room_chains import Chain
from origo_chat.sealing.room_epochs import Expected, Seat, ServedEpoch, check_epoch, open_memory, open_share
from origo_chat.sealing.room_packets import (
    PacketPlace,
    Said,
    SealedPacket,
    open_packet,
    pad_said,
    read_place,
    seal_packet,
)
from origo_chat.sealing.room_roster import VISITOR, Roster
from origo_chat.sealing.verified_log import VerifiedKeysLog

# When those who are in a room get a new secret, whoever comes or goes; after 15 minutes too, by the caller's clock.
REKEY_AFTER_PACKETS = 50


@dataclass
class _Taken:
    """One epoch that was taken: everybody's chain for reading, and one's own for writing, while it is the newest."""

    roster: Roster
    reading: dict[bytes, Chain]
    writing: Chain | None
    packets: int = 0


class Room:
    """Keys of one room. Everything is checked before anything of it changes."""

    # spec: 11 rooms
    def __init__(self, room: bytes, seat: Seat) -> None:
        self.room = room
        self._seat = seat
        self._taken: dict[int, _Taken] = {}
        # The visitor is there from the first epoch on; others come to any, and from then on miss none.
        self._expected = Expected(1, 1) if seat.member == VISITOR else Expected()

    # spec: 11 rooms
    def take(self, served: ServedEpoch, share: bytes, log: VerifiedKeysLog) -> bytes:
        """Writes in this epoch from now on. Gives its secret, for one's own memory and nothing else."""
        roster = check_epoch(served, self.room, self._expected, log)
        secret = open_share(served, roster, self._seat, share)
        for each in self._taken.values():
            each.writing = None
        self._keep(roster, secret, Chain(secret, self.room, roster.epoch, self._seat.member))
        self._expected = Expected(roster.epoch + 1, roster.epoch + 1)
        return secret

    # spec: 11 rooms
    def recall(self, served: ServedEpoch, memory: bytes, account: KemKeyPair, log: VerifiedKeysLog) -> None:
        """Reads an epoch again after a reload. How far one had written is forgotten, so nothing is written in it."""
        roster = check_epoch(served, self.room, Expected(), log)
        secret = open_memory(account, served, roster, memory)
        if roster.epoch not in self._taken:
            self._keep(roster, secret, None)
        least = max(self._expected.least, roster.epoch + 1)
        self._expected = Expected(least, self._expected.most)

    def _keep(self, roster: Roster, secret: bytes, writing: Chain | None) -> None:
        reading = {each.member: Chain(secret, self.room, roster.epoch, each.member) for each in roster.members}
        self._taken[roster.epoch] = _Taken(roster, reading, writing)

    @property
    def newest(self) -> Roster:
        """Who is there now."""
        if not self._taken:
            raise Gap("no epoch of this room was taken")
        return self._taken[max(self._taken)].roster

    # spec: 11 rooms
    def needs_rekey(self) -> bool:
        """Whether the newest epoch has had its packets or cannot be written in. Its minutes the caller counts."""
        taken = self._taken[self.newest.epoch]
        return taken.writing is None or taken.packets >= REKEY_AFTER_PACKETS

    # spec: 11 rooms
    def seal(self, said: Said) -> SealedPacket:
        """A packet of one's own in the newest epoch."""
        roster = self.newest
        writing = self._taken[roster.epoch].writing
        if writing is None:
            raise Gap("this epoch was only recalled: make the next one before writing")
        padded = pad_said(said)
        counter, keys = writing.take()
        return seal_packet(PacketPlace(self.room, roster.epoch, self._seat.member, counter), keys, padded)

    # spec: 11 rooms
    def open(self, member: bytes, packet: bytes) -> Said:
        """What a member said, one's own echo among them; each packet once."""
        place = read_place(packet, self.room, member)
        taken = self._taken.get(place.epoch)
        if taken is None:
            raise Gap("a packet of an epoch that was not taken here")
        chain = taken.reading.get(member)
        if chain is None:
            raise Absent("a packet by somebody who is not in the roster of its epoch")
        said = chain.use(place.counter, lambda keys: open_packet(place, keys, packet))
        taken.packets += 1
        return said
