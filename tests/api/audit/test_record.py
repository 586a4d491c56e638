"""The chain in the database: with its deed or not at all, in order, and every change is found."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.db import connection, transaction

from origo_chat.audit.events import Event
from origo_chat.audit.models import Entry, Head
from origo_chat.audit.purge import old_entries
from origo_chat.audit.selectors import Verification, verify, verify_newest
from origo_chat.audit.services import record
from origo_chat.core import clock
from origo_chat.service.current import current_service

pytestmark = pytest.mark.django_db(transaction=True)


def record_some(count: int) -> None:
    for n in range(count):
        with transaction.atomic():
            record(actor="a", event=Event.LEFT, subject=str(n))


def test_a_whole_chain_holds() -> None:
    assert verify() == Verification(0, 0, None)
    record_some(5)
    assert verify() == Verification(1, 5, None)
    assert verify_newest(2) == Verification(4, 5, None)


def test_a_deed_that_is_undone_leaves_no_entry() -> None:
    with transaction.atomic():
        record(actor="a", event=Event.LEFT, subject="b")
        transaction.set_rollback(True)
    assert Entry.objects.count() == 0


def test_an_entry_without_a_transaction_is_refused() -> None:
    with pytest.raises(RuntimeError, match="transaction"):
        record(actor="a", event=Event.LEFT, subject="b")


@pytest.mark.parametrize("change", [{"actor": "x"}, {"subject": "9"}, {"event": "reset"}, {"previous": b"\1" * 32}])
def test_a_changed_entry_is_found(change: dict[str, Any]) -> None:
    record_some(3)
    Entry.objects.filter(n=2).update(**change)
    assert verify().broken_at == 2


def test_a_missing_entry_and_a_cut_end_are_found() -> None:
    record_some(4)
    Entry.objects.filter(n=4).delete()
    assert verify().broken_at == 4
    Entry.objects.filter(n=2).delete()
    assert verify().broken_at == 3


def test_an_entry_made_up_to_fit_is_found() -> None:
    record_some(3)
    last = Entry.objects.get(n=3)
    Entry.objects.filter(n=3).update(hash=b"\1" * 32)
    Head.objects.update(hash=b"\1" * 32)
    assert verify().broken_at == last.n


async def test_many_at_once_stand_in_one_order() -> None:
    def once(n: int) -> None:
        with transaction.atomic():
            record(actor="a", event=Event.LEFT, subject=str(n))
        connection.close()

    await asyncio.gather(*(sync_to_async(once, thread_sensitive=False)(n) for n in range(12)))
    assert await sync_to_async(verify)() == Verification(1, 12, None)


def test_old_entries_are_erased_and_the_rest_still_holds() -> None:
    record_some(2)
    end = timedelta(days=current_service().retention.audit_days, seconds=1)
    with clock.stopped_for_testing(clock.now() + end):
        assert old_entries() == 1
        record_some(1)
        assert old_entries() == 1
    assert verify() == Verification(3, 3, None)
