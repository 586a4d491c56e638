"""A room as one member has it: the epochs taken so far, what is written in the newest and read in order."""

from dataclasses import dataclass
from time import monotonic

from origo_chat.sealing.framing import digest
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.refusals import Absent, Expired, Gap, Revoked, SealingError
from origo_chat.sealing.room_chains import Chain
from origo_chat.sealing.room_endings import Endings, Seconds
from origo_chat.sealing.room_epochs import (
    Expected,
    Seat,
    ServedEpoch,
    check_epoch,
    check_visitor,
    find_own,
    open_memory,
    open_share,
)
from origo_chat.sealing.room_packets import (
    PacketPlace,
    Said,
    SealedPacket,
    open_packet,
    read_place,
    require_fit,
    seal_packet,
    sign_said,
)
from origo_chat.sealing.room_roster import RoomMember, Roster, verify_member
from origo_chat.sealing.verified_log import VerifiedKeysLog

# When those who are in a room get a new secret, whoever comes or goes; after 15 minutes too, by the caller's clock.
REKEY_AFTER_PACKETS = 50


@dataclass
class _Taken:
    """One epoch that was taken: everybody's chain for reading, and one's own for writing, while it is the newest."""

    roster: Roster
    hash: bytes
    reading: dict[bytes, Chain]
    writing: Chain | None
    packets: int = 0


class Room:
    """Keys of one room. Everything is checked before anything of it changes."""

    # spec: 11 rooms
    def __init__(self, room: bytes, seat: Seat, clock: Seconds = monotonic) -> None:
        self.room = room
        self._seat = seat
        self._taken: dict[int, _Taken] = {}
        self._endings = Endings(clock)
        # The newest epoch of which a packet was read, and the newest in which somebody is who was not there before.
        self._read = self._grown = 0
        # Keys of the visitor that others took the place of: none of them comes again.
        self._replaced: set[bytes] = set()
        # The visitor is there from the first epoch on; others come to any, and from then on miss none. So does who came
        # back.
        is_first = seat.visitor is not None and seat.visitor.pk == seat.keys.public
        self._expected = Expected(1, 1) if is_first else Expected()

    # spec: 11 rooms
    def take(self, served: ServedEpoch, share: bytes, log: VerifiedKeysLog) -> bytes:
        """Writes in this epoch from now on. Gives its secret, for one's own memory and nothing else."""
        roster = check_epoch(served, self.room, self._expected, log, self._seat.team)
        secret = open_share(served, roster, self._seat, share)
        own = find_own(roster, self._seat)
        if roster.members[0].pk in self._replaced:
            raise Revoked("the visitor has come back since, with other keys")
        if self._endings.is_over(own):
            raise Expired("the time of this seat is used up")
        for each in self._taken.values():
            each.writing = None
        self._keep(roster, served, secret, Chain(secret, self.room, roster.epoch, own.member, own.pk))
        self._expected = Expected(roster.epoch + 1, roster.epoch + 1)
        return secret

    # spec: 11 rooms
    def recall(self, served: ServedEpoch, memory: bytes, account: KemKeyPair, log: VerifiedKeysLog) -> None:
        """Reads an epoch again after a reload. How far one had written is forgotten, so nothing is written in it."""
        roster = check_epoch(served, self.room, Expected(), log, self._seat.team)
        check_visitor(roster, self._seat, find_own(roster, self._seat))
        secret = open_memory(account, served, roster, memory)
        if roster.epoch not in self._taken:
            self._keep(roster, served, secret, None)
        least = max(self._expected.least, roster.epoch + 1)
        self._expected = Expected(least, self._expected.most)

    def _keep(self, roster: Roster, served: ServedEpoch, secret: bytes, writing: Chain | None) -> None:
        if self._taken and roster.epoch > max(self._taken):
            self._compare(self.newest, roster)
        self._endings.learn(roster)
        reading = {each.member: Chain(secret, self.room, roster.epoch, each.member, each.pk) for each in roster.members}
        self._taken[roster.epoch] = _Taken(roster, digest(served.roster), reading, writing)

    def _compare(self, before: Roster, now: Roster) -> None:
        """Who came in, and whether the visitor came back: what was written for others is not for them."""
        if now.members[0].pk != before.members[0].pk:
            self._replaced.add(before.members[0].pk)
            self._grown = now.epoch
        known = {each.member for each in before.members} | {self._seat.member}
        if any(each.member not in known for each in now.members):
            self._grown = now.epoch

    # spec: 11 rooms
    def vouches(self, entry: RoomMember, log: VerifiedKeysLog) -> bool:
        """Whether their own signature and today's certificate vouch for the keys of somebody of the staff."""
        try:
            verify_member(self.room, entry, log, self._seat.team)
        except SealingError:
            return False
        return True

    @property
    def present(self) -> Roster | None:
        """Who is there now, if anybody is known to be."""
        return self._taken[max(self._taken)].roster if self._taken else None

    @property
    def newest(self) -> Roster:
        """Who is there now."""
        if self.present is None:
            raise Gap("no epoch of this room was taken")
        return self.present

    @property
    def grown(self) -> int:
        """The newest epoch in which somebody is who was not there before: what was written earlier is not for them."""
        return self._grown

    # spec: 11 rooms
    def is_over(self, entry: RoomMember) -> bool:
        """Whether somebody's time is used up: the next epoch is made without them."""
        return self._endings.is_over(entry)

    # spec: 11 rooms
    def left(self, entry: RoomMember) -> int:
        """The seconds somebody has, for the next roster; 0 is without an end."""
        return self._endings.left(entry)

    # spec: 11 rooms
    def needs_rekey(self) -> bool:
        """Whether the newest epoch has had its packets, cannot be written in, or has somebody whose time is used up.
        Its minutes the caller counts."""
        taken = self._taken[self.newest.epoch]
        is_over = any(self._endings.is_over(each) for each in taken.roster.members)
        return is_over or taken.writing is None or taken.packets >= REKEY_AFTER_PACKETS

    # spec: 11 rooms
    def seal(self, said: Said, seen: int | None = None) -> SealedPacket:
        """A packet of one's own in the newest epoch. `seen` is the epoch whose roster its writer had on screen."""
        roster, seat = self.newest, self._seat
        taken = self._taken[roster.epoch]
        if taken.writing is None:
            raise Gap("this epoch was only recalled: make the next one before writing")
        if self._endings.is_over(find_own(roster, seat)):
            raise Expired("the time of this seat is used up")
        if seen is not None and seen < self._grown:
            raise Revoked("written before somebody came in: its writer has to say that it is for them too")
        require_fit(said)
        counter, keys = taken.writing.take()
        place = PacketPlace(self.room, roster.epoch, seat.member, counter)
        return seal_packet(place, keys, sign_said(place, keys, taken.hash, said, seat.signing))

    # spec: 11 rooms
    def open(self, member: bytes, packet: bytes) -> Said:
        """What a member said, one's own echo among them; each packet once, and none of an epoch that is over."""
        place = read_place(packet, self.room, member)
        if place.epoch < self._read:
            raise Revoked("a packet of an epoch that is over: one of a later epoch was read")
        taken = self._taken.get(place.epoch)
        if taken is None:
            raise Gap("a packet of an epoch that was not taken here")
        entry, chain = taken.roster.find(member), taken.reading.get(member)
        if entry is None or chain is None:
            raise Absent("a packet by somebody who is not in the roster of its epoch")
        said = chain.use(place.counter, lambda keys: open_packet(place, keys, taken.hash, entry.sign_pk, packet))
        taken.packets += 1
        self._end_before(place.epoch)
        return said

    def _end_before(self, epoch: int) -> None:
        """Chains of epochs that are over open nothing any more."""
        self._read = epoch
        for over in [each for each in self._taken if each < epoch]:
            del self._taken[over]
