"""A verified keys.log and what a client asks it. Only keys_log.verify_keys_log makes one."""

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from origo_chat.sealing.framing import key_id
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
class VerifiedKeysLog:
    """A good log on one day. `n` and `hash` of its last line are the next pin."""

    _register: Register
    today: date
    n: int
    hash: bytes

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

    # spec: 10 epochs and rotation
    def members(self, team: str) -> list[Holding[StaffStatement]]:
        """Everybody the team's epoch is sealed to today."""
        return [
            Holding(each.n, each.hash, each.statement)
            for each in self._working()
            if isinstance(each.statement, StaffStatement) and team in each.statement.teams
        ]

    # spec: 9 keys.log
    def signer(self, by: bytes, day: date) -> Holding[PersonStatement]:
        """Who had this signing key on the day of a message."""
        found = [each for each in self._register.people if key_id(each.statement.sign_pk) == by]
        if not found:
            raise Absent("nobody in the log has this key")
        holding = [each for each in found if each.within(day) and (each.ended is None or day <= each.ended)]
        if holding:
            return _held(holding[-1])
        if all(each.ended is not None and each.ended < day for each in found):
            raise Revoked("signed with a key after it was revoked or replaced")
        raise Expired("signed outside the days of the key")

    def _working(self) -> list[Entry[PersonStatement]]:
        """The last certificate that holds, for everybody who has one."""
        last = {each.statement.id: each for each in self._register.people if each.holds(self.today)}
        return list(last.values())


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
