"""One row that cannot be erased keeps nothing else from its end, and the run says that it did not come to an end."""

import logging
from datetime import timedelta

import httpx
import pytest
from asgiref.sync import sync_to_async
from django.core.management import CommandError, call_command

from origo_chat.anon_qa.api.visitor import QuestionBody
from origo_chat.anon_qa.services.asking import ask
from origo_chat.config.quiet_logs import QuietFormatter
from origo_chat.conversations.models import Conversation, EndedMailbox, Mailbox
from origo_chat.conversations.purge import end_mailbox, needless_epochs
from origo_chat.core import clock
from origo_chat.core.errors import ChangedMeanwhile
from origo_chat.gateway.models import StoredAnswer
from origo_chat.keyring.models import Epoch
from origo_chat.keyring.states import EpochState
from origo_chat.retention.services import run_plan
from tests.api.http.anon_qa.phone import Phone
from tests.api.http.anon_qa.staff_seats import make_epoch, make_question
from tests.support.at_once import at_once
from tests.support.stubborn_rows import stubborn

pytestmark = pytest.mark.django_db(transaction=True)
LONG = timedelta(days=400)


@pytest.fixture
def bad() -> str:
    """Three questions, of which the first cannot be erased, and something else that has ended."""
    make_epoch()
    for _ in range(3):
        make_question()
    StoredAnswer.objects.create(
        key_id="k", fingerprint="f", status=200, sealed_answer=b"", expires_on=clock.today() - timedelta(days=2)
    )
    return Conversation.objects.order_by("expires_on", "pk").values_list("pk", flat=True)[0]


def test_a_row_that_cannot_be_erased_keeps_no_other(bad: str) -> None:
    with stubborn(Conversation, bad), clock.stopped_for_testing(clock.now() + LONG):
        run = run_plan()
    assert run.unfinished == ["conversations.Conversation"]
    assert run.erased["conversations.Conversation"] == 2
    assert list(Conversation.objects.values_list("pk", flat=True)) == [bad]
    assert StoredAnswer.objects.count() == 0


def test_the_next_run_erases_it(bad: str) -> None:
    with clock.stopped_for_testing(clock.now() + LONG):
        with stubborn(Conversation, bad):
            assert run_plan().unfinished
        assert run_plan().unfinished == []
    assert Conversation.objects.count() == 0


def test_the_log_says_which_line_in_words_of_ours(bad: str, caplog: pytest.LogCaptureFixture) -> None:
    with stubborn(Conversation, bad), clock.stopped_for_testing(clock.now() + LONG):
        run_plan()
    written = [QuietFormatter().format(each) for each in caplog.records if each.levelno >= logging.ERROR]
    assert len(written) == 1
    assert "cut short: conversations.Conversation" in written[0]
    assert bad not in written[0]


def test_a_timer_learns_of_it(bad: str) -> None:
    failing = pytest.raises(CommandError, match=r"conversations\.Conversation")
    with stubborn(Conversation, bad), clock.stopped_for_testing(clock.now() + LONG), failing:
        call_command("run_retention", verbosity=0)


async def test_whoever_watches_the_service_learns_of_it(client: httpx.AsyncClient) -> None:
    def run(bad: bool) -> None:
        make_question()
        name = Conversation.objects.values_list("pk", flat=True)[0]
        with clock.stopped_for_testing(clock.now() + LONG):
            if bad:
                with stubborn(Conversation, name):
                    run_plan()
            else:
                run_plan()

    await sync_to_async(run)(True)
    told = await client.get("/health/retention")
    assert (told.status_code, told.json()) == (503, {"finished": False})
    await sync_to_async(run)(False)
    told = await client.get("/health/retention")
    assert (told.status_code, told.json()) == (200, {"finished": True})


def ended_before(mailbox: str) -> None:
    today = clock.today()
    EndedMailbox.objects.create(id=mailbox, token_hash="1" * 64, ended_on=today, expires_on=today + timedelta(days=30))


def test_a_mailbox_that_ended_before_ends_again() -> None:
    make_question(is_read=False, is_kept_longer=True)
    box = Mailbox.objects.get()
    ended_before(box.pk)
    end_mailbox(box.conversation_id)
    assert EndedMailbox.objects.get().token_hash == box.token_hash


def test_the_id_of_an_ended_mailbox_is_refused_anew() -> None:
    make_epoch()
    vera = Phone(httpx.AsyncClient())
    ended_before(vera.words.id.hex())
    with pytest.raises(ChangedMeanwhile):
        ask(new=QuestionBody(**vera.question()).plain())
    assert (Conversation.objects.count(), Mailbox.objects.count()) == (0, 0)


async def test_new_words_of_an_ended_mailbox_are_refused(client: httpx.AsyncClient) -> None:
    await sync_to_async(make_epoch)()
    vera, others = Phone(client), Phone(client)
    await vera.ask()
    await vera.open()
    await sync_to_async(ended_before)(others.words.id.hex())
    assert (await vera.change_words(others.words)).json()["code"] == "changed_meanwhile"
    assert (await vera.open()).status_code == 200


def test_two_processes_destroy_an_old_epoch_once() -> None:
    for n in range(1, 6):
        Epoch.objects.create(team="team", n=n, key_id=f"{n:032}", state=EpochState.OLD)
    destroyed = at_once(*[needless_epochs] * 4)
    assert sum(int(str(each)) for each in destroyed) == 5
    assert set(Epoch.objects.values_list("state", flat=True)) == {EpochState.DESTROYED}
