"""The chain in the database: with its deed or not at all, in order, and every change is found."""

import asyncio
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from origo_chat.audit.chain import START, hash_of
from origo_chat.audit.events import Event
from origo_chat.audit.models import Entry, Head
from origo_chat.audit.purge import old_entries
from origo_chat.audit.selectors import Verification, verify, verify_newest
from origo_chat.audit.services import record
from origo_chat.core import clock
from origo_chat.keyring.management.commands import verify_audit
from origo_chat.service.current import current_service

pytestmark = pytest.mark.django_db(transaction=True)


def record_some(count: int) -> None:
    for n in range(count):
        with transaction.atomic():
            record(actor="a", event=Event.LEFT, subject=str(n))


def test_a_whole_chain_holds() -> None:
    assert verify() == Verification(0, 0, 0, None)
    record_some(5)
    assert verify() == Verification(1, 5, 5, None)
    assert verify_newest(2) == Verification(4, 5, 5, None)


def test_it_is_walked_part_by_part_from_any_number() -> None:
    record_some(7)
    assert verify(from_n=2, count=3) == Verification(2, 4, 7, None)
    assert verify(from_n=5, count=3) == Verification(5, 7, 7, None)
    assert verify(from_n=8, count=3).broken_at is None


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


def test_a_part_that_does_not_follow_the_entry_before_it_is_found() -> None:
    record_some(5)
    made_anew(3)
    assert verify(from_n=3, count=2).broken_at == 3
    assert verify(from_n=4, count=2).broken_at is None


def test_a_part_before_which_an_entry_is_missing_is_found() -> None:
    record_some(5)
    Entry.objects.filter(n=3).delete()
    assert verify(from_n=4, count=2).broken_at == 4
    Entry.objects.filter(n__gte=4).delete()
    assert verify(from_n=3, count=2).broken_at == 3


def made_anew(from_n: int) -> None:
    """As somebody does who has the database: another actor, and every hash after that."""
    previous = START if from_n == 1 else b"\1" * 32
    for row in Entry.objects.filter(n__gte=from_n).order_by("n"):
        row.actor, row.previous = "x", previous
        row.hash = previous = hash_of(
            previous=previous, n=row.n, at=row.at, actor=row.actor, event=row.event, subject=row.subject
        )
        row.save()
    Head.objects.update(hash=previous)


def told_by(command: str, *words: str) -> str:
    said = StringIO()
    call_command(command, *words, stdout=said)
    return said.getvalue()


def test_what_was_noted_elsewhere_finds_a_record_that_was_made_anew() -> None:
    record_some(4)
    noted = told_by("audit_head").strip()
    record_some(2)
    assert "entry 4 is the one" in told_by("verify_audit", f"--noted={noted}")
    made_anew(1)
    assert verify().broken_at is None
    with pytest.raises(CommandError, match="entry 4 is not the one"):
        told_by("verify_audit", f"--noted={noted}")


def test_what_was_noted_elsewhere_finds_a_record_that_was_cut() -> None:
    record_some(4)
    noted = told_by("audit_head").strip()
    Entry.objects.filter(n__gt=2).delete()
    Head.objects.update(n=2, hash=bytes(Entry.objects.get(n=2).hash))
    assert "holds to its end, entry 2" in told_by("verify_audit")
    with pytest.raises(CommandError, match="it was cut"):
        told_by("verify_audit", f"--noted={noted}")


def test_the_command_walks_it_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verify_audit, "AT_ONCE", 2)
    record_some(5)
    assert told_by("verify_audit").splitlines() == ["1 to 2 hold", "3 to 4 hold", "it holds to its end, entry 5"]
    assert told_by("verify_audit", "--from=4").splitlines() == ["it holds to its end, entry 5"]
    Entry.objects.filter(n=2).update(actor="x")
    with pytest.raises(CommandError, match="broken at entry 2"):
        told_by("verify_audit")


async def test_many_at_once_stand_in_one_order() -> None:
    def once(n: int) -> None:
        with transaction.atomic():
            record(actor="a", event=Event.LEFT, subject=str(n))
        connection.close()

    await asyncio.gather(*(sync_to_async(once, thread_sensitive=False)(n) for n in range(12)))
    assert await sync_to_async(verify)() == Verification(1, 12, 12, None)


def test_old_entries_are_erased_and_the_rest_still_holds() -> None:
    record_some(2)
    end = timedelta(days=current_service().retention.audit_days, seconds=1)
    with clock.stopped_for_testing(clock.now() + end):
        assert old_entries() == 1
        record_some(1)
        assert old_entries() == 1
    assert verify() == Verification(3, 3, 3, None)
