"""More than one of the staff: asked in, handed to, stepped out, taken over, the lead; nobody listens unseen."""

import re

from playwright.async_api import expect

from tests.browser.actors.staff import PATIENCE
from tests.browser.chat.conftest import Desks
from tests.browser.chat.desk import Visit, heard

# A talk waits a minute for its staff to come back, and the sweeper some seconds.
UNTIL_INTERRUPTED = 100_000


async def test_a_talk_is_handed_over_with_a_summary_and_everybody_sees_who_is_there(desks: Desks, visit: Visit) -> None:
    sam = await desks("sam")
    vera = await visit("Jag vill prata med en barnmorska")
    await sam.answers_the_ring("barnmorska")
    vera.say("Sagt till Sam ensam")
    await sam.hears("Sagt till Sam ensam")
    mira = await desks("mira")
    await sam.asks_in("Lämna över", "Mira, barnmorska", "Hon undrar över ett läkarbesök.")
    await mira.comes_in_as_asked("Sam.* vill lämna över")
    await mira.hears("Hon undrar över ett läkarbesök.")
    await expect(mira.page.get_by_text("Ett meddelande sades innan du kom")).to_be_visible()
    await expect(mira.page.get_by_text("Sagt till Sam ensam")).to_have_count(0)
    await expect(sam.here("Mira, barnmorska")).to_be_visible(timeout=PATIENCE)
    await sam.steps_out()
    await expect(mira.here("Sam, kurator")).to_have_count(0, timeout=PATIENCE)
    await mira.says("Nu är det jag, Mira.")
    await heard(vera, "Nu är det jag, Mira.")
    assert {each.alias for each in vera.keys.newest.members} == {"", "Mira"}
    await mira.ends()


async def test_a_colleague_takes_over_when_somebody_vanishes(desks: Desks, visit: Visit) -> None:
    sam = await desks("sam")
    vera = await visit("Försvinn inte")
    await sam.answers_the_ring("Försvinn inte")
    await sam.says("Jag är här.")
    await heard(vera, "Jag är här.")
    mira = await desks("mira")
    await sam.page.context.close()
    taking = mira.page.get_by_role("button", name="Ta över").first
    await taking.click(timeout=UNTIL_INTERRUPTED)
    await expect(mira.field()).to_be_visible(timeout=PATIENCE)
    await mira.says("Jag tar vid här.")
    await heard(vera, "Jag tar vid här.")
    assert {each.alias for each in vera.keys.newest.members} == {"", "Mira"}
    await mira.ends()


async def test_the_lead_comes_in_visibly_and_opens_and_closes(desks: Desks, visit: Visit) -> None:
    sam = await desks("sam")
    vera = await visit("Hör chefen det här?")
    await sam.answers_the_ring("Hör chefen det här?")
    lena = await desks("lena")
    await lena.page.get_by_text("Vem som är i tjänst").click()
    await lena.button("Gå in synligt").click()
    await sam.lets_in("Lena, enhetschef")
    await expect(sam.here("Lena, enhetschef")).to_be_visible(timeout=PATIENCE)
    await expect(lena.field()).to_be_visible(timeout=PATIENCE)
    await lena.says("Hej, jag är Lena och leder teamet.")
    await heard(vera, "Hej, jag är Lena och leder teamet.")
    await sam.hears("Hej, jag är Lena och leder teamet.")
    await lena.page.get_by_label("Öppet eller stängt").select_option("closed")
    await sam.sees(re.compile("Chatten är stängd av enhetschefen"))
    await lena.page.get_by_label("Öppet eller stängt").select_option("open")
    await sam.sees(re.compile("Chatten är öppen"))
    await sam.ends(threatened=True)


async def test_a_call_for_support_and_a_place_in_the_line_are_seen_by_colleagues(desks: Desks, visit: Visit) -> None:
    sam = await desks("sam")
    await visit("Första")
    await sam.answers_the_ring("Första")
    mira = await desks("mira")
    await sam.button("Kalla på stöd").click()
    await mira.page.get_by_text("Vem som är i tjänst").click()
    await expect(mira.page.get_by_role("cell", name="En kollega vill ha stöd")).to_be_visible(timeout=PATIENCE)
    await mira.page.get_by_label("Vad tar du emot?").select_option("break")
    await sam.page.get_by_label("Vad tar du emot?").select_option("break")
    await visit("Väntar")
    await visit("Brådskar")
    rows = sam.page.get_by_role("list", name=re.compile("De som väntar")).get_by_role("listitem")
    await expect(rows).to_have_count(2, timeout=PATIENCE)
    await rows.filter(has_text="Brådskar").get_by_role("button", name="Ändra plats").click()
    await sam.in_dialog("Ändra").click()
    await expect(rows.first).to_contain_text("Brådskar", timeout=PATIENCE)
    await expect(rows.first).to_contain_text("Brådskande")
    for words in ("Brådskar", "Väntar"):
        await rows.filter(has_text=words).first.get_by_role("button", name="Ta chatten").click()
        await expect(sam.tab(words)).to_be_visible(timeout=PATIENCE)
        await sam.tab(words).click()
        await sam.ends()
    await sam.tab("Första").click()
    await sam.ends()
