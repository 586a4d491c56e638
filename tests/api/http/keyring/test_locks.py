"""People are locked before the record's end is: whoever signs in holds a row of theirs and waits for that end."""

import threading
from functools import partial

import pytest
from django.db import connection, transaction

from origo_chat.accounts.access import lock_person
from origo_chat.accounts.models import Person
from origo_chat.accounts.states import PersonState
from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.keyring.services.epochs import seal_epoch
from origo_chat.service.roles import Role
from tests.api.http.anon_qa.staff_seats import make_epoch
from tests.support.at_once import PATIENCE, at_once
from tests.support.staff import hire
from tests.support.waiting import until_blocking

pytestmark = pytest.mark.django_db(transaction=True)
SLOT = b"s" * 1168
WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted"


def somebody_waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(WAITING)
        return bool(cursor.fetchone()[0])


@transaction.atomic
def sign_in(person: str, holds: threading.Event) -> None:
    """Their row, and then the record, while somebody else waits for the row. SQLite has one lock for all."""
    lock_person(person)
    holds.set()
    if connection.vendor == "postgresql":
        until_blocking("somebody who waits for the person", somebody_waits, within=PATIENCE)
    record(actor=person, event=Event.SIGNED_IN, subject="session")


def after(holds: threading.Event, seal: partial[int]) -> int:
    holds.wait(PATIENCE)
    return seal()


def test_whoever_signs_in_while_an_epoch_is_sealed_to_them_and_others_waits_for_nobody() -> None:
    make_epoch()
    people = sorted(hire(name, Role.MIDWIFE, PersonState.CERTIFIED).id for name in ("sam", "mira"))
    holds = threading.Event()
    seal = partial(seal_epoch, by=people[0], team="team", n=1, slots=dict.fromkeys(people, SLOT))
    assert at_once(partial(sign_in, people[-1], holds), partial(after, holds, seal)) == [None, 2]
    assert set(Person.objects.values_list("state", flat=True)) == {PersonState.ACTIVE}
