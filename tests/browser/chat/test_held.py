"""Who comes in uninvited, and what was written before they came: nobody listens to what was not for them."""

from playwright.async_api import expect

from tests.browser.actors.staff import PATIENCE
from tests.browser.chat.conftest import Desks
from tests.browser.chat.desk import AtDesk
from tests.browser.chat.vera import Chatting, Phones, talking

HELD = "Någon ny är med nu. Det du skrev innan är inte skickat."


async def with_the_lead(desks: Desks, sam: AtDesk) -> AtDesk:
    """Lena comes in, whom nobody asked."""
    lena = await desks("lena")
    await lena.page.get_by_text("Vem som är i tjänst").click()
    await lena.button("Gå in synligt").click()
    await sam.lets_in("Lena, enhetschef")
    await expect(sam.here("Lena, enhetschef")).to_be_visible(timeout=PATIENCE)
    await expect(lena.field()).to_be_visible(timeout=PATIENCE)
    return lena


async def test_what_was_written_before_somebody_came_waits_for_a_word(desks: Desks, phones: Phones) -> None:
    sam, vera = await desks("sam"), await phones()
    await talking(vera, sam, "Är det bara vi?")
    await vera.is_talking("Sam")
    await vera.page.get_by_label("Skriv här").fill("Bara för dig, Sam")
    await sam.field().fill("Bara för dig, Vera")
    lena = await with_the_lead(desks, sam)
    await expect(vera.here("Lena")).to_be_visible(timeout=PATIENCE)
    await _takes_it_back(vera)
    await _sends_it_on(sam, vera)
    await lena.hears("Bara för dig, Vera")
    await expect(lena.log().get_by_text("Bara för dig, Sam")).to_have_count(0)
    await sam.ends()


async def _takes_it_back(vera: Chatting) -> None:
    await vera.presses("Skicka")
    await expect(vera.page.get_by_text(HELD)).to_be_visible(timeout=PATIENCE)
    await vera.presses("Skicka inte")
    await expect(vera.page.get_by_text(HELD)).to_have_count(0)
    await expect(vera.page.get_by_label("Skriv här")).to_have_value("Bara för dig, Sam")


async def _sends_it_on(sam: AtDesk, vera: Chatting) -> None:
    await sam.field().press("Enter")
    await expect(sam.page.get_by_text(HELD)).to_be_visible(timeout=PATIENCE)
    await sam.button("Skicka till alla här").click()
    await vera.hears("Bara för dig, Vera")
