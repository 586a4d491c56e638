"""Whoever leaves while they do something: of theirs nothing is recorded after it. On threads of their own, several
times over, because who is first is chance; what must hold does not depend on it."""

from collections.abc import Callable
from functools import partial

import pytest

from origo_chat.accounts.models import Invitation, Person
from origo_chat.accounts.services.invitations import enrol, invite, withdraw_invitation
from origo_chat.accounts.services.people import remove_second_factors
from origo_chat.accounts.states import TRUSTED, PersonState
from origo_chat.accounts.stored_sign_in import hashed
from origo_chat.audit.models import Entry
from origo_chat.audit.selectors import verify
from origo_chat.core.errors import NotFound
from origo_chat.keyring.services.departures import begin_again, depart
from origo_chat.live_chat.services.desk import override_opening
from origo_chat.service.roles import Role
from tests.support.at_once import at_once
from tests.support.staff import hire, new_keys, new_sign_in, new_ticket, secret_of

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = range(5)
MANY = range(6)


def administrator(name: str) -> str:
    return hire(name, Role.ADMINISTRATOR, PersonState.CERTIFIED).id


def inviting(by: str, name: str) -> Callable[[], str]:
    ticket = new_ticket(name.encode())
    return partial(invite, by=by, sign_in_name=name, alias=name, role=Role.KURATOR, ticket=ticket)


def deeds_after_leaving(person: str) -> list[str]:
    left = Entry.objects.get(event="left", subject=person).n
    return list(Entry.objects.filter(actor=person, n__gt=left).values_list("event", flat=True))


def test_nobody_who_has_left_invites() -> None:
    ada = administrator("ada")
    for turn in ROUNDS:
        adam = administrator(f"adam{turn}")
        deeds = [inviting(adam, f"new{turn}x{n}") for n in MANY]
        *invited, left = at_once(*deeds, partial(depart, by=ada, person=adam))
        assert left is None
        assert deeds_after_leaving(adam) == []
        assert Invitation.objects.filter(made_by=adam).count() == len(MANY) - invited.count("not_found")
    assert verify().broken_at is None


def test_a_deed_that_began_before_its_actor_left_is_refused_after_it() -> None:
    ada, adam, lena = administrator("ada"), administrator("adam"), hire("lena", Role.LEAD).id
    sam = hire("sam").id
    for each in (adam, lena):
        depart(by=ada, person=each)
    new = partial(new_ticket, b"new")
    for deed in (
        inviting(adam, "new"),
        partial(withdraw_invitation, by=adam, person=hired_to_come()),
        partial(depart, by=adam, person=sam),
        partial(begin_again, by=adam, person=sam, ticket=new()),
        partial(remove_second_factors, by=adam, person=sam),
        partial(override_opening, by=lena, role=Role.LEAD, is_open=False),
    ):
        with pytest.raises(NotFound):
            deed()
    assert (deeds_after_leaving(adam), deeds_after_leaving(lena)) == ([], [])


def hired_to_come() -> str:
    return invite(by="system", sign_in_name="late", alias="late", role=Role.KURATOR, ticket=new_ticket(b"late"))


def test_whose_certificate_was_revoked_invites_nobody() -> None:
    adam = administrator("adam")
    Person.objects.filter(pk=adam).update(state=PersonState.ENROLLED)
    with pytest.raises(NotFound):
        inviting(adam, "new")()


@pytest.mark.parametrize("deed", ["departure", "reset"])
def test_of_administrators_who_put_each_other_out_one_stays(deed: str) -> None:
    for turn in ROUNDS:
        names = [administrator(f"{name}{turn}") for name in ("ada", "adam", "asta")]
        deeds = [putting_out(deed, *each) for each in zip(names, [*names[1:], names[0]], strict=True)]
        results = at_once(*deeds)
        assert set(results) == {None, "not_found"}
        assert Person.objects.filter(pk__in=names, state__in=TRUSTED).count() == len(names) - results.count(None)


def putting_out(deed: str, by: str, person: str) -> Callable[[], None]:
    if deed == "departure":
        return partial(depart, by=by, person=person)
    return partial(begin_again, by=by, person=person, ticket=new_ticket((by + person).encode()))


def test_an_invitation_ends_with_whoever_made_it() -> None:
    ada, adam = administrator("ada"), administrator("adam")
    inviting(adam, "new")()
    depart(by=ada, person=adam)
    with pytest.raises(NotFound):
        enrol(token=b"new", sign_in=hashed(new_sign_in("new", secret_of("new"))), keys=new_keys())
