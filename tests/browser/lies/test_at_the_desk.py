"""The console in a room of which the server lies, or a colleague does: it is seen, and nothing goes out."""

import re

from playwright.async_api import Locator, Page, expect

from origo_chat.core import base64url
from origo_chat.sealing.room_roster import VISITOR
from tests.api.running.test_live_talk import Place
from tests.browser.actors.staff import PATIENCE
from tests.browser.chat.conftest import Desks
from tests.browser.chat.desk import AtDesk, Visit
from tests.browser.lies.company import PATIENCE_SECONDS, RoomAsTold, comes_in, mira_takes, named, person_called
from tests.browser.lies.forging import says_in_anothers_name
from tests.browser.lies.pictures import keep
from tests.browser.lies.server import Liar
from tests.hostile.lie import lie
from tests.support.chat_host import HostTalk
from tests.support.waiting import until

TO_TWO = "Det här är bara till er två."
FORGED = "Kan du komma hem till mig?"


async def sits_with_mira(desks: Desks, place: Place, told: RoomAsTold) -> tuple[AtDesk, Liar, HostTalk]:
    """Mira hosts by the reference client and has asked Sam in, who sits at the console; the server is between."""
    mira = await mira_takes(place)
    between: list[Liar] = []

    async def before(page: Page) -> None:
        between.append(Liar.before(page))
        await between[0].tells(told)

    sam = await desks("sam", before)
    person = person_called(mira.desk, "Sam")
    await mira.invite(person)
    await sam.comes_in_as_asked("ber dig komma in")

    def reads() -> bool:
        return mira.keys.newest.find(base64url.decode(person)) is not None

    await until("Sam in the keys", reads, within=PATIENCE_SECONDS)
    return sam, between[0], mira


def on_its_way(sam: AtDesk) -> Locator:
    """What he has said and nobody has yet."""
    return sam.page.get_by_role("list", name="På väg")


@lie("member-hidden-from-the-list")
async def test_whoever_reads_unlisted_is_named_and_nothing_is_sent(desks: Desks, visit: Visit, place: Place) -> None:
    await visit("Vem hör det här?")
    told = RoomAsTold(hidden=named((await place.desk("lena")).browser.account))
    sam, liar, mira = await sits_with_mira(desks, place, told)
    await comes_in(place, mira, "lena")
    await expect(sam.here("Lena, enhetschef (utan anslutning just nu)")).to_be_visible(timeout=PATIENCE)
    await sam.says(TO_TWO)
    await sam.sees(re.compile("Enligt nycklarna läser .*Lena.* här, men servern säger något annat."))
    await keep(sam.page, "console-member-hidden")
    await expect(on_its_way(sam)).to_contain_text(TO_TWO)
    await expect(on_its_way(sam)).to_contain_text("Inte skickat än")
    assert not liar.wrote("send")
    assert not liar.wrote("/packets")


@lie("text-typed-before-somebody-came")
async def test_what_was_typed_before_somebody_came_waits(desks: Desks, visit: Visit, place: Place) -> None:
    await visit("Är det bara vi?")
    sam, liar, mira = await sits_with_mira(desks, place, RoomAsTold())
    await sam.field().fill(TO_TWO)
    await comes_in(place, mira, "lena")
    await expect(sam.here("Lena, enhetschef")).to_be_visible(timeout=PATIENCE)
    await sam.field().press("Enter")
    await sam.sees("Någon ny är med nu. Det du skrev innan är inte skickat.")
    await expect(on_its_way(sam)).to_contain_text("Inte skickat än")
    await keep(sam.page, "console-text-typed-before")
    await sam.button("Skicka inte").click()
    await expect(sam.field()).to_have_value(TO_TWO)
    assert not liar.wrote("send")
    assert not liar.wrote("/packets")


@lie("packet-in-anothers-name")
async def test_what_a_colleague_says_in_the_visitors_name_is_not_read(desks: Desks, visit: Visit, place: Place) -> None:
    await visit("Är det jag som skriver?")
    told = RoomAsTold()
    sam, _, mira = await sits_with_mira(desks, place, told)
    await sam.field().fill(TO_TWO)
    await says_in_anothers_name(mira, VISITOR, FORGED, told)
    await sam.sees(re.compile("Ett meddelande från .*Den unga.* gick inte att öppna."))
    await keep(sam.page, "console-packet-in-anothers-name")
    await expect(sam.page.get_by_text(FORGED)).to_have_count(0)
    await expect(sam.field()).to_have_value(TO_TWO)
