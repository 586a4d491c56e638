"""In every engine: ask with work demanded, be answered from a console in the same engine, come back with the words
without accents, read, write more, leave."""

import httpx

from tests.browser.engines.conftest import DESK, PHONE, Engine
from tests.browser.engines.neighbour import TITLE
from tests.browser.engines.people import SamElsewhere, VeraElsewhere
from tests.browser.journeys.test_asking import plainly
from tests.support.raw_questions import question
from tests.support.running import RunningService
from tests.support.staff import key
from tests.support.work import early_in_a_minute

QUESTION = "Får jag fråga från {engine}?"
ANSWER = "Ja, du är välkommen."
MOST_QUESTIONS = 100
# One that was refused with work to do, and one that was kept.
WRITTEN = "return [...document.querySelectorAll('textarea')].some(({ value }) => value.includes('ska ingen läsa'))"
TRIES = "return performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/api/questions')).length"


async def test_a_question_is_asked_answered_read_and_gone_on_with(
    engine: Engine, engine_name: str, centre: RunningService
) -> None:
    vera, asked = VeraElsewhere(await engine()), QUESTION.format(engine=engine_name)
    await vera.asks(asked, lambda: work_is_demanded(centre))
    assert await vera.screen.asks(TRIES) == 2
    await vera.screen.has_no_fault()
    sam = SamElsewhere(await engine(DESK))
    await sam.comes_in("sam")
    await sam.opens_the_question(asked)
    await sam.answers(ANSWER)
    await sam.screen.has_no_fault()
    await vera.returns_with(plainly(vera.words))
    assert await vera.messages() == [ANSWER]
    await vera.screen.is_looked_at("thread")
    await vera.writes_more("Tack.")
    await vera.screen.has_no_fault()


async def work_is_demanded(centre: RunningService) -> None:
    """So many ask at the same time that each has to work for it, and for some time after."""
    await early_in_a_minute()
    async with httpx.AsyncClient(base_url=centre.address) as http:
        for _ in range(MOST_QUESTIONS):
            answer = await http.post("/api/questions", json=question("ee" * 16), headers=key())
            if answer.status_code == 429:
                return
    raise AssertionError(f"none of {MOST_QUESTIONS} was asked for work")


async def test_put_away_it_is_blank_and_after_leaving_back_shows_nothing(engine: Engine) -> None:
    vera = VeraElsewhere(await engine())
    screen = vera.screen
    await screen.opens()
    await screen.presses("^Ställ en fråga")
    await screen.is_put_away()
    await screen.is_taken_out(*PHONE)
    await vera.leaves()
    await screen.comes_to("the neighbour's page", lambda: screen.asks("return document.title === arguments[0]", TITLE))
    await screen.wire.command("back")
    assert screen.address not in str(await screen.wire.command("address"))


async def test_shift_three_times_leaves_with_what_was_written(engine: Engine) -> None:
    screen = await engine()
    await screen.opens()
    await screen.presses("^Ställ en fråga")
    await screen.presses("Jag har läst. Jag vill skriva")
    await screen.writes("Din fråga", "Det här ska ingen läsa")
    assert await screen.asks(WRITTEN)
    await screen.shift_three_times()
    await screen.comes_to("the neighbour's page", lambda: screen.asks("return document.title === arguments[0]", TITLE))
    await screen.wire.command("back")
    assert await screen.asks(WRITTEN) is False
    assert screen.address not in str(await screen.wire.command("address"))


async def test_arabic_goes_from_the_right_and_nothing_is_wider_than_the_phone(engine: Engine) -> None:
    screen = await engine()
    await screen.opens()
    await screen.is_looked_at("start")
    await screen.presses("العربية", "header")
    direction = "return getComputedStyle(document.documentElement).direction === 'rtl'"
    await screen.comes_to("Arabic", lambda: screen.asks(direction))
    assert await screen.asks("return document.documentElement.scrollWidth - innerWidth") <= 0
    await screen.is_looked_at("start-arabic")
    await screen.has_no_fault()
