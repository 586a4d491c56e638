"""Questions between two real browsers, and what the service holds afterwards: an answer in two languages, everything
erased, and a search for what was said in all that somebody could take who took the server."""

import json
import re

from playwright.async_api import Locator, Page, Request, expect

from origo_chat.core import base64url
from tests.browser.actors.staff import PATIENCE
from tests.browser.actors.visitor import Visitor
from tests.browser.conftest import Phone
from tests.browser.journeys.conftest import Desk
from tests.support import canaries
from tests.support.running import RunningService

IN_ARABIC = "أهلي لا يسمحون لي بالخروج. ماذا أفعل؟"
SWEDISH, ARABIC = "Hej! Det är inte ditt fel.", "مرحبًا! هذا ليس ذنبك."
ASKED, MORE, ANSWER, NOTE, BACK = TEXTS = tuple(
    f"kanariefågel-{each}-5e0b" for each in ("fråga", "mer", "svar", "anteckning", "tillbaka")
)

# For each paragraph of a text: which way it goes, told by the side its first letter stands on.
WAYS = """text => [...text.firstChild.data.matchAll(/\\S.*/g)].map(({ index, 0: words }) => {
    const at = offset => { const range = document.createRange(); range.setStart(text.firstChild, offset);
        range.setEnd(text.firstChild, offset + 1); return range.getBoundingClientRect(); };
    const [box, first, last] = [text.getBoundingClientRect(), at(index), at(index + words.length - 1)];
    const [left, right] = [first.left - box.left < 1, box.right - first.right < 1];
    return left && last.left > first.left ? "ltr" : right && last.left < first.left ? "rtl" : "neither";
})"""


async def directions(text: Locator) -> list[str]:
    """Which way each paragraph is laid out, its last full stop too."""
    found = await text.evaluate(WAYS)
    assert isinstance(found, list)
    return found


async def test_asked_in_arabic_and_answered_in_swedish_and_arabic(a_phone: Phone, a_desk: Desk) -> None:
    vera = await a_phone()
    await vera.chooses_language("العربية", "ar")
    words = await vera.asks_in_any_language(IN_ARABIC)
    sam = await a_desk("sam")
    await sam.opens_the_question("أهلي")
    assert await directions(sam.page.get_by_role("article").locator(".text").first) == ["rtl"]
    await sam.claims()
    await sam.answers(f"{SWEDISH}\n\n{ARABIC}")
    later = await a_phone()
    await later.chooses_language("العربية", "ar")
    await later.returns_in_any_language(words)
    assert await later.messages() == [f"{SWEDISH}\n\n{ARABIC}"]
    assert await directions(later.page.get_by_role("article").locator(".text")) == ["ltr", "rtl"]
    assert await later.page.locator("html").get_attribute("dir") == "rtl"
    for each in (vera, later):
        await each.sees_no_fault()


def names_sent_by(page: Page) -> list[str]:
    """Fills with the name of the conversation and of each mailbox, as the database writes them, when they are sent."""
    names: list[str] = []

    def heard(request: Request) -> None:
        if request.url.endswith(("/api/questions", "/api/mailbox/words")):
            sent = json.loads(request.post_data or "{}")
            given = [sent["mailbox"]["id"], *([sent["conversation"]] if "conversation" in sent else [])]
            names.extend(base64url.decode(each).hex() for each in given)

    page.on("request", heard)
    return names


def lines_naming(centre: RunningService, names: list[str]) -> list[str]:
    dump = canaries.database(centre.environment["ORIGO_DATABASE_URL"]).decode()
    return [line for line in dump.splitlines() if any(name in line for name in names)]


async def test_what_is_erased_has_no_row_in_any_table(a_phone: Phone, centre: RunningService) -> None:
    vera = await a_phone()
    names = names_sent_by(vera.page)
    words = await vera.asks("Går allt att ta bort?")
    await vera.presses("Till början")
    await vera.returns_with(words)
    await vera.writes_more("Allt?")
    await vera.changes_words()
    assert len(names) == 3
    assert len(lines_naming(centre, names)) > 4
    await vera.begins_to_erase()
    await vera.sees_heading("Allt är raderat")
    assert lines_naming(centre, names) == []


async def asked_and_read_by_two(a_phone: Phone, a_desk: Desk) -> tuple[Visitor, list[str]]:
    """A question with canaries in everything that can be written about it, by people in browsers."""
    vera, sam, mira = await a_phone(), await a_desk("sam"), await a_desk("mira")
    words = await vera.asks(ASKED)
    await sam.opens_the_question(ASKED)
    await sam.claims()
    await sam.button("Låt en kollega läsa svaret").click()
    await sam.notes(NOTE)
    await sam.submits("Inte så här.")
    await mira.opens_the_question(ASKED)
    await mira.page.get_by_label("Vad behöver ändras?").fill(BACK)
    await mira.button("Skicka tillbaka").click()
    await sam.sees(BACK)
    await sam.submits(ANSWER)
    await mira.sees(ANSWER)
    await mira.button("Godkänn och skicka").click()
    await mira.sees_heading("Svaret är skickat")
    await vera.presses("Till början")
    await vera.returns_with(words)
    assert await vera.messages() == [ANSWER]
    await vera.writes_more(MORE)
    return vera, words


def found(centre: RunningService, planted: dict[str, tuple[bytes, ...]]) -> set[str]:
    """Which of the planted are in the database, Redis, what was written, or the memory of the process."""
    held = (
        canaries.database(centre.environment["ORIGO_DATABASE_URL"]),
        canaries.live_layer(centre.environment["ORIGO_REDIS_URL"]),
        canaries.folder(centre.written.parent),
    )
    at_rest = {name for name, forms in planted.items() for part in held if any(form in part for form in forms)}
    return at_rest | canaries.in_memory(centre.process.pid, planted)


async def test_no_text_and_no_words_are_anywhere_on_the_server(
    a_phone: Phone, a_desk: Desk, centre: RunningService
) -> None:
    vera, first = await asked_and_read_by_two(a_phone, a_desk)
    second = await vera.changes_words()
    said = [*TEXTS, " ".join(first), " ".join(second)]
    planted = {each: canaries.forms_of(each) for each in said}
    # What is there is found: the name of somebody who works here, and the service's own.
    held = {each: canaries.forms_of(each) for each in ("Mira", "demo.origo.example")}
    assert found(centre, planted | held) == set(held)
    await expect(vera.page.get_by_role("heading", name=re.compile("Skriv mer"))).to_be_visible(timeout=PATIENCE)
