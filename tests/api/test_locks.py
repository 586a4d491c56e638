"""What watches the order of locks sees it broken."""

import pytest
from django.core.cache import cache
from django.db import connection, transaction

from origo_chat.accounts.access import lock_people
from origo_chat.accounts.models import Person, Session
from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from tests.support import locks

pytestmark = pytest.mark.django_db(transaction=True)


def found() -> list[str]:
    """And forgotten, since it was on purpose."""
    seen = [each.partition(":")[0] for each in locks.found]
    locks.found.clear()
    return seen


def recorded() -> None:
    record(actor="a", event=Event.LEFT, subject="b")


def test_nothing_is_locked_after_the_record() -> None:
    with transaction.atomic():
        Person.objects.update(alias="one")
        recorded()
        Person.objects.update(alias="another")
    assert found() == ["accounts_person is locked after audit_head"]


def test_a_person_is_locked_before_their_sessions() -> None:
    for undone in (True, False):
        with transaction.atomic():
            Session.objects.update(is_complete=True)
            Person.objects.update(alias="another")
            transaction.set_rollback(undone)
    # SQLite has one lock.
    times = 2 if connection.features.has_select_for_update else 0
    assert found() == ["accounts_person is locked after accounts_session"] * times


def test_each_transaction_begins_anew() -> None:
    with transaction.atomic():
        recorded()
    with transaction.atomic():
        lock_people(["a"])
        recorded()
        transaction.set_rollback(True)
    with transaction.atomic():
        Person.objects.update(alias="another")
        recorded()
    assert found() == []


def test_the_cache_is_not_asked_inside_a_transaction() -> None:
    cache.get("outside")
    with transaction.atomic():
        cache.get("inside")
    assert found() == ["the shared cache is asked inside a transaction"]


def test_a_row_that_is_only_read_is_not_locked() -> None:
    assert locks.table_locked_by('SELECT "a"."b" FROM "a" WHERE "a"."c" = %s') is None
    assert locks.table_locked_by('SELECT "a"."b" FROM "a" WHERE "a"."c" = %s FOR UPDATE OF "a"') == "a"
