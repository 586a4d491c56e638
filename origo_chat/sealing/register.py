"""Who holds what in a log: verified certificates, when each ended, and who may sign."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Generic, TypeVar

from origo_chat.sealing.framing import key_id
from origo_chat.sealing.refusals import Expired, Fork, Revoked, WronglySigned
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


@dataclass
class Entry(Generic[S]):
    """A verified certificate, its line, and the day it was ended, if it was."""

    n: int
    hash: bytes
    statement: S
    ended: date | None = None
    # The line that ended it.
    ended_at: int | None = None
    revoked: bool = False

    # spec: 9 keys.log
    def within(self, day: date) -> bool:
        """Within its life, ended or not."""
        return self.statement.not_before <= day <= self.statement.not_after

    # spec: 9 keys.log
    def is_ended(self, day: date) -> bool:
        """Revoked or replaced on that day or before."""
        return self.ended is not None and self.ended <= day

    # spec: 9 keys.log
    def holds(self, day: date) -> bool:
        """Within its life, and before the day it was ended."""
        return self.within(day) and not self.is_ended(day)

    # spec: 9 keys.log
    def is_in_force(self, lines: int) -> bool:
        """Whether it stands among the first so many lines, and none of them ended it."""
        return self.n < lines and (self.ended_at is None or self.ended_at >= lines)

    def end(self, day: date, n: int) -> None:
        """Ends it from a day on, by line `n`; an earlier end stays."""
        self.ended = day if self.ended is None else min(self.ended, day)
        self.ended_at = n if self.ended_at is None else self.ended_at

    @property
    def keys(self) -> frozenset[bytes]:
        """The public keys it certifies."""
        return public_keys(self.statement)


AnyEntry = Entry[PersonStatement] | Entry[EpochStatement] | Entry[AuthorityStatement]


# spec: 9 keys.log
def public_keys(statement: Dated) -> frozenset[bytes]:
    """The public keys a statement certifies: only people have one that signs, an authority may have none."""
    if isinstance(statement, AdministratorStatement | StaffStatement):
        return frozenset({statement.kem_pk, statement.sign_pk})
    return frozenset({statement.kem_pk} - {b""})


@dataclass
class Register:
    """Verified certificates in the order of the log. Only verification adds to it."""

    root: RootStatement
    root_hash: bytes
    people: list[Entry[PersonStatement]] = field(default_factory=list)
    epochs: list[Entry[EpochStatement]] = field(default_factory=list)
    authorities: list[Entry[AuthorityStatement]] = field(default_factory=list)

    def entries(self) -> Iterator[AnyEntry]:
        """Everything but the root and what ends something."""
        return chain(self.people, self.epochs, self.authorities)

    # spec: 9 keys.log
    def epochs_of(self, team: str) -> list[Entry[EpochStatement]]:
        """A team's epochs, the first first."""
        return [each for each in self.epochs if each.statement.team == team]

    # spec: 8 certificates
    def administrator_who_may_sign(self, by: bytes, day: date) -> AdministratorStatement:
        """The administrator with this signing key, if it may be used on that day."""
        statements = [
            (each, each.statement) for each in self.people if isinstance(each.statement, AdministratorStatement)
        ]
        found = [(entry, statement) for entry, statement in statements if key_id(statement.sign_pk) == by]
        if not found:
            raise WronglySigned("signed by nobody who was an administrator before that line")
        for entry, statement in found:
            if entry.holds(day):
                return statement
        if all(entry.is_ended(day) for entry, _statement in found):
            raise Revoked("signed by an administrator after being revoked or replaced")
        raise Expired("signed by an administrator outside their days")

    # spec: 10 epochs and rotation
    def maker_of(self, epoch: EpochStatement) -> StaffStatement:
        """The member who may have made an epoch: certified for its team in an earlier line, and not ended by one."""
        staff = [(each, each.statement) for each in self.people if isinstance(each.statement, StaffStatement)]
        found = [(entry, statement) for entry, statement in staff if statement.id == epoch.made_by]
        holding = [statement for entry, statement in found if entry.holds(epoch.on)]
        if not found or (holding and epoch.team not in holding[-1].teams):
            raise WronglySigned("made by nobody who was of the team before that line")
        if holding:
            return holding[-1]
        if all(entry.is_ended(epoch.on) for entry, _statement in found):
            raise Revoked("made by somebody who was revoked or replaced before that line")
        raise Expired("made by somebody outside their days")

    # spec: 9 keys.log
    def check_keys(self, statement: Dated, own: bytes | None) -> None:
        """Fork if one of its keys stands for somebody else; Revoked if it was revoked, whoever had it."""
        keys = public_keys(statement)
        if keys & {self.root.sign_pk, self.root.recovery_kem_pk}:
            raise Fork("a key of the root for somebody else")
        shared = [each for each in self.entries() if keys & each.keys]
        if any(own is None or identity_of(each.statement) != own for each in shared):
            raise Fork("one key for two holders")
        if any(each.revoked for each in shared):
            raise Revoked("a revoked key cannot be certified again")


# spec: 9 keys.log
def identity_of(statement: Dated) -> bytes | None:
    """The id of a person or authority; an epoch has none."""
    return None if isinstance(statement, EpochStatement) else statement.id
