"""A verified keys.log and what a client asks it. Only keys_log.verify_keys_log makes one."""

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from origo_chat.sealing.framing import key_id
from origo_chat.sealing.positions import LogPosition
from origo_chat.sealing.refusals import Absent, Expired, Revoked
from origo_chat.sealing.register import Entry, Register
from origo_chat.sealing.statements import (
    AdministratorStatement,
    AuthorityStatement,
    Dated,
    EpochStatement,
    PersonStatement,
    RootStatement,
    StaffStatement,
)

S = TypeVar("S", bound=Dated, covariant=True)


@dataclass(frozen=True)
class Holding(Generic[S]):
    """What a look-up gives: a verified statement, its line and its hash."""

    n: int
    hash: bytes
    statement: S


@dataclass(frozen=True)
class VerifiedLine:
    """A line that was verified: its hash, and the day it was signed."""

    hash: bytes
    on: date


@dataclass(frozen=True)
class VerifiedKeysLog:
    """A good log on one day. `n` and `hash` of its last line are the next pin."""

    _register: Register
    today: date
    lines: tuple[VerifiedLine, ...]

    @property
    def n(self) -> int:
        """The number of the last line."""
        return len(self.lines) - 1

    @property
    def hash(self) -> bytes:
        """The hash of the last line."""
        return self.lines[-1].hash

    @property
    def root(self) -> RootStatement:
        """The organisation."""
        return self._register.root

    # spec: 9 keys.log
    def person(self, identity: bytes) -> Holding[PersonStatement]:
        """The certificate of somebody who works here today."""
        return _current([each for each in self._register.people if each.statement.id == identity], self.today)

    # spec: 9 keys.log
    def authority(self, identity: bytes) -> Holding[AuthorityStatement]:
        """The certificate of a receiver, good today."""
        return _current([each for each in self._register.authorities if each.statement.id == identity], self.today)

    # spec: 9 keys.log
    def epoch(self, team: str) -> Holding[EpochStatement]:
        """The epoch that is sealed to today. There is no falling back to an older one."""
        epochs = self._register.epochs_of(team)
        if not epochs:
            raise Absent("no such team in the log")
        begun = [each for each in epochs if each.statement.not_before <= self.today]
        if not begun:
            raise Expired("the team's first epoch has not begun")
        return _current(begun[-1:], self.today)

    # spec: 10 epochs and rotation
    def epochs(self, team: str) -> list[Holding[EpochStatement]]:
        """Every epoch a team has had: to open what is older."""
        return [_held(each) for each in self._register.epochs_of(team)]

    # spec: 9 keys.log
    def administrators(self) -> list[Holding[AdministratorStatement]]:
        """Everybody who may certify today."""
        return [
            Holding(each.n, each.hash, each.statement)
            for each in self._working()
            if isinstance(each.statement, AdministratorStatement)
        ]

    # spec: 9 keys.log
    def administrator_on(self, by: bytes, day: date) -> AdministratorStatement:
        """The administrator with this signing key, if it could be used on that day."""
        return self._register.administrator_who_may_sign(by, day)

    # spec: 10 epochs and rotation
    def members(self, team: str) -> list[Holding[StaffStatement]]:
        """Everybody the team's epoch is sealed to today."""
        return [
            Holding(each.n, each.hash, each.statement)
            for each in self._working()
            if isinstance(each.statement, StaffStatement) and team in each.statement.teams
        ]

    # spec: 9 keys.log
    @property
    def position(self) -> LogPosition:
        """How far this client has read: what it writes into bodies."""
        return LogPosition(len(self.lines), self.hash)

    # spec: 9 keys.log
    def has(self, position: LogPosition) -> bool:
        """Whether a writer had read this very log as far as that. False when it read on, and when it read another."""
        return 0 < position.lines <= len(self.lines) and self.lines[position.lines - 1].hash == position.hash

    # spec: 4 slots
    def has_lost_member(self, team: str, lines: int, day: date | None = None) -> bool:
        """Whether somebody may know a key that was made by the first so many lines, on that day (today, when none is
        said): who has left after them, and once there is another epoch, whoever had the one it was sealed to."""
        made_on = self.today if day is None else day
        epochs = [each for each in self.epochs(team) if each.statement.not_before <= self.today]
        sealed_to = [each for each in epochs if each.n < lines and each.statement.not_before <= made_on][-1:]
        if sealed_to and sealed_to[0].n != epochs[-1].n:
            return self.is_known_outside(sealed_to[0])
        return self._has_left(team, lines, made_on)

    # spec: 9 keys.log
    def is_known_outside(self, epoch: Holding[EpochStatement]) -> bool:
        """Whether somebody whom the epoch may have been sealed to is of the team no more."""
        return self._has_left(epoch.statement.team, epoch.n + 1, epoch.statement.on)

    def _has_left(self, team: str, lines: int, since: date) -> bool:
        """Who was of the team after so many lines and from that day, and is not today with the same keys."""
        members = {each.statement.kem_pk for each in self.members(team)}
        for each in self._register.people:
            statement = each.statement
            if not _is_of(team, statement):
                continue
            stood = (each.ended_at is None or each.ended_at >= lines) and statement.not_after >= since
            was_there = stood and not self._had_left(each, team, lines, since)
            if was_there and statement.not_before <= self.today and statement.kem_pk not in members:
                return True
        return False

    def _had_left(self, certificate: Entry[PersonStatement], team: str, lines: int, day: date) -> bool:
        """Whether a later certificate of theirs, of another post, had come by then: it need not end the one before."""
        return any(
            certificate.n < each.n < lines
            and each.statement.id == certificate.statement.id
            and each.statement.not_before <= day
            and not _is_of(team, each.statement)
            for each in self._register.people
        )

    # spec: 9 keys.log
    def signer(self, by: bytes, lines: int) -> Holding[PersonStatement]:
        """Whose certificate with this signing key was in force after the first so many lines."""
        found = [each for each in self._register.people if key_id(each.statement.sign_pk) == by and each.n < lines]
        if not found:
            raise Absent("nobody in that log has this key")
        in_force = [each for each in found if each.is_in_force(lines)]
        if not in_force:
            raise Revoked("signed with a key after it was revoked or replaced")
        last_day = self.lines[min(lines, len(self.lines)) - 1].on
        living = [each for each in in_force if last_day <= each.statement.not_after]
        if not living:
            raise Expired("signed after the last day of the key")
        return _held(living[-1])

    # spec: 6 notes and drafts
    def still_works(self, by: bytes) -> bool:
        """Whether whoever has this signing key works here today with it."""
        return any(key_id(each.statement.sign_pk) == by for each in self._working())

    def _working(self) -> list[Entry[PersonStatement]]:
        """The last certificate that holds, for everybody who has one."""
        last = {each.statement.id: each for each in self._register.people if each.holds(self.today)}
        return list(last.values())


def _is_of(team: str, statement: PersonStatement) -> bool:
    return isinstance(statement, StaffStatement) and team in statement.teams


def _held(entry: Entry[S]) -> Holding[S]:
    return Holding(entry.n, entry.hash, entry.statement)


def _current(found: list[Entry[S]], day: date) -> Holding[S]:
    """The last of these that holds on a day; else why there is none."""
    if not found:
        raise Absent("nobody of that id in the log")
    holding = [each for each in found if each.holds(day)]
    if holding:
        return _held(holding[-1])
    if all(each.is_ended(day) for each in found):
        raise Revoked("revoked or replaced: seal nothing to it")
    raise Expired("its days are over or have not come: seal nothing to it")
