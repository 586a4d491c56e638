"""Ask, return, write more, take new words, erase: by a client of the documents alone."""

import asyncio

import pytest

from origo_chat.sealing.framing import key_id
from tests.api.wire.asker import TEAM, Asker, log_of
from tests.api.wire.calls import Refused
from tests.api.wire.conftest import Pages
from tests.api.wire.documents import encoded
from tests.support.demonstration import Browsers
from tests.support.raw_questions import question
from tests.support.work import early_in_a_minute


def answered(staff: Browsers, conversation: str, text: str) -> None:
    sam = staff.answering("sam")
    sam.do(conversation, "claim")
    sam.open(conversation)
    sam.answer(conversation, text)


def name_of(asker: Asker) -> str:
    assert asker.thread
    return encoded(asker.thread.conversation)


async def test_a_question_from_asking_to_erasing(pages: Pages, staff: Browsers) -> None:
    asking = Asker(await pages.new())
    assert len(await asking.ask("Får jag fråga?")) == len("2026-01-01")
    back = await Asker(await pages.new(), asking.secret).come_back()
    assert await back.read() == ["Får jag fråga?"]
    await asyncio.to_thread(answered, staff, name_of(back), "Ja.")
    assert await back.read() == ["Får jag fråga?", "Ja."]
    assert await back.write("Tack.", key="k" * 22) == 3
    await back.read()
    old = Asker(back.calls, back.secret)
    await back.take_new_words()
    assert await back.read() == ["Får jag fråga?", "Ja.", "Tack."]
    with pytest.raises(Refused, match="404 not_found"):
        await old.come_back()
    await ended(await Asker(await pages.new(), back.secret).come_back())


async def ended(page: Asker) -> None:
    """Erased; asked again it is not there, and neither do the words open anything: so it is known to be gone."""
    await page.calls("POST", "/api/mailbox/erase", key="e" * 22)
    for attempt in (page.calls("POST", "/api/mailbox/erase", key="e" * 22), page.come_back()):
        with pytest.raises(Refused, match="404 not_found"):
            await attempt


async def test_work_is_done_when_it_is_asked_for(pages: Pages) -> None:
    flooding = await pages.new()
    key = (await log_of(flooding)).epoch(TEAM).statement.kem_pk
    await early_in_a_minute()
    while not flooding.worked:  # endless: after the free ones of a minute work is asked for
        await flooding("POST", "/api/questions", question(key_id(key).hex()))
    asking = Asker(await pages.new())
    await asking.ask("Också nu?")
    assert asking.calls.worked
    assert await (await asking.come_back()).read() == ["Också nu?"]


async def test_words_that_nobody_has_open_nothing(pages: Pages) -> None:
    with pytest.raises(Refused, match="404 not_found"):
        await Asker(await pages.new()).come_back()
