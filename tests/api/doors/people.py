"""Everybody who may stand before a door: each role in each standing, and visitors with what they hold. Rows are copied
from one real person's, so that nobody waits for a slow hash."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from origo_chat.accounts.cookies import new_session_token
from origo_chat.accounts.models import Keys, Person, Session, SignIn
from origo_chat.accounts.services.sessions import sign_out
from origo_chat.accounts.services.standing import uncertify
from origo_chat.accounts.states import PersonState
from origo_chat.core import clock, identifiers
from origo_chat.keyring.services.departures import begin_again, depart
from origo_chat.service.roles import Role
from tests.api.doors.visitors import Held, held
from tests.support.staff import Staff, change_standing, hire, new_ticket

IDLE_FOR: Final = timedelta(hours=1)
ROLES: Final = tuple(role.value for role in Role)


@dataclass(frozen=True)
class Who:
    """Somebody with what their browser or page sends, and what it is about."""

    kind: str
    standing: str = "active"
    person: str = ""
    session: str = ""
    credentials: dict[str, str] = field(default_factory=dict)
    held: Held | None = None

    @property
    def name(self) -> str:
        """For whoever reads what went wrong."""
        return self.kind if self.standing == "active" else f"{self.kind} ({self.standing})"


class People:
    """Makes them. Blocks, as the database does."""

    def __init__(self) -> None:
        self.first: Staff = hire("first", state=PersonState.ACTIVE)
        now = clock.now()
        # Read once, and stored anew under other names.
        self._person = Person.objects.get(pk=self.first.id)
        self._beside: tuple[SignIn | Keys, ...] = (self._person.sign_in, self._person.keys)
        self._session = Session(is_complete=True, made_at=now, seen_at=now, ends_at=now + timedelta(hours=12))

    def staff(self, kind: str, standing: str = "active") -> Who:
        """Somebody of a role, as they stand now. Whoever lost something had it when their session began."""
        person, session, token = identifiers.record_id(), identifiers.record_id(), new_session_token()
        self._copy(person, Role(kind), PersonState(_STATES.get(standing, "active")))
        hashed = hashlib.sha256(token.encode()).hexdigest()
        changed = {"id": session, "person_id": person, "token_hash": hashed, **_session_of(standing)}
        made = {f.attname: getattr(self._session, f.attname) for f in Session._meta.concrete_fields}
        Session.objects.create(**{**made, **changed})
        _LOSSES.get(standing, _nothing)(person, session)
        return Who(kind, standing, person, session, {"cookie": f"session={token}"})

    def visitor(self, kind: str) -> Who:
        """A visitor, or whoever is nobody."""
        found = held(kind)
        return Who(kind, credentials=found.credentials, held=found)

    def of(self, kind: str, standing: str = "active") -> Who:
        """Anybody."""
        return self.staff(kind, standing) if kind in ROLES else self.visitor(kind)

    def _copy(self, person: str, role: Role, state: PersonState) -> None:
        row = self._person
        row.pk, row.sign_in_name, row.alias = person, person, person[:8]
        row.role, row.state = role.value, state.value
        row.save(force_insert=True)
        for other in self._beside:
            other.person_id = person
            other.save(force_insert=True)


_STATES: Final = {"certified": "certified", "enrolled": "enrolled", "uncertified": "certified"}


def _session_of(standing: str) -> dict[str, object]:
    long_ago = clock.now() - IDLE_FOR
    changed: dict[str, dict[str, object]] = {
        "one-factor": {"is_complete": False},
        "idle": {"seen_at": long_ago},
        "over": {"ends_at": long_ago},
    }
    return changed.get(standing, {})


def _nothing(person: str, session: str) -> None:
    pass


def _uncertified(person: str, session: str) -> None:
    change_standing(uncertify, person)


def _signed_out(person: str, session: str) -> None:
    sign_out(person=person, session=session)


def _departed(person: str, session: str) -> None:
    depart(by="system", person=person)


def _begun_again(person: str, session: str) -> None:
    begin_again(by="system", person=person, ticket=new_ticket(identifiers.random_bytes(32)))


_LOSSES: Final[dict[str, Callable[[str, str], None]]] = {
    "uncertified": _uncertified,
    "signed-out": _signed_out,
    "departed": _departed,
    "begun-again": _begun_again,
}
