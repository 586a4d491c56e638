"""Nora is invited, makes her keys and gets the team's; Sara leaves and her old browser opens nothing new."""

import re

from playwright.async_api import expect

from tests.browser.actors.staff import PATIENCE, StaffMember, spoken
from tests.browser.staff.conftest import Hire
from tests.support import demonstration


async def at_work(at_a_desk: Hire, name: str) -> StaffMember:
    somebody = await at_a_desk()
    person = demonstration.person(name)
    await somebody.comes_in(person.name, person.alias, person.passphrase)
    return somebody


async def invites(ada: StaffMember, name: str, alias: str) -> str:
    await ada.goes_to("Personer")
    await ada.page.get_by_label("Namn i tjänsten").fill(alias)
    await ada.page.get_by_label("Inloggningsnamn").fill(name)
    await ada.button("Gör en inbjudan").click()
    link = ada.page.get_by_label(spoken(f"Länk till {alias}"))
    await expect(link).to_be_visible(timeout=PATIENCE)
    return await link.input_value()


async def makes_an_account(nora: StaffMember, link: str) -> str:
    await nora.opens_the_console(link.removeprefix(nora.address))
    await nora.button("Börja").click()
    listed = nora.page.get_by_role("list", name="Orden i din lösenfras").get_by_role("listitem")
    await expect(listed).to_have_count(6)
    words = [re.sub(r"^[\d.\s]+", "", text).strip() for text in await listed.all_inner_texts()]
    await nora.button("Jag har skrivit upp orden").click()
    for field in await nora.page.get_by_role("textbox", name=re.compile(r"^Ord \W*\d")).all():
        label = await field.evaluate("field => field.labels[0].textContent")
        await field.fill(words[int(re.sub(r"\D", "", label)) - 1])
    await nora.button("Gör mina nycklar").click()
    await nora.sees_heading("Du är nästan framme")
    return " ".join(words)


async def certifies(administrator: StaffMember, alias: str, button: str) -> None:
    await administrator.goes_to("Personer")
    await administrator.button(f"{button} {alias}").click()
    dialogue = administrator.page.get_by_role("dialog")
    await expect(dialogue.get_by_role("list").get_by_role("listitem")).to_have_count(6, timeout=PATIENCE)
    await dialogue.get_by_label(re.compile("Jag har hört")).check()
    await dialogue.get_by_role("button", name="Skriv under", exact=True).click()
    await expect(dialogue).to_have_count(0, timeout=PATIENCE)


async def test_nora_joins_from_the_invitation_to_the_teams_key(at_a_desk: Hire) -> None:
    ada, adam, sam = [await at_work(at_a_desk, name) for name in ("ada", "adam", "sam")]
    link = await invites(ada, "nora", "Nora")
    nora = await at_a_desk()
    passphrase = await makes_an_account(nora, link)
    assert "invitation" not in nora.page.url
    await certifies(ada, "Nora", "Intyga")
    await certifies(adam, "Nora", "Skriv under för")
    await sam.page.reload()
    await sam.unlocks(demonstration.person("sam").passphrase)
    await nora.is_in("Nora")
    await nora.locks()
    await nora.unlocks(passphrase)
    await expect(nora.page.get_by_role("navigation", name="Konsolen")).to_be_visible(timeout=PATIENCE)


async def test_an_invitation_opens_once(at_a_desk: Hire) -> None:
    ada = await at_work(at_a_desk, "ada")
    link = await invites(ada, "nora", "Nora")
    nora, mallory = await at_a_desk(), await at_a_desk()
    await makes_an_account(nora, link)
    await mallory.opens_the_console(link.removeprefix(mallory.address))
    await mallory.sees(re.compile("Inbjudan gäller inte"))


async def test_when_sara_leaves_her_browser_is_shown_out_at_once(at_a_desk: Hire) -> None:
    ada, sara = [await at_work(at_a_desk, name) for name in ("ada", "sara")]
    await ada.goes_to("Personer")
    await ada.page.get_by_text("Åtgärder, Sara").click()
    await ada.button("Slutar").locator("visible=true").click()
    await ada.button("Ja, Sara slutar").click()
    await ada.sees(re.compile("är avslutad. Be en"))
    await sara.sees(re.compile("Din inloggning är avslutad"))
    await sara.page.reload()
    await sara.signs_in("sara", demonstration.person("sara").passphrase)
    await sara.sees(re.compile("Namnet och lösenfrasen stämmer inte ihop"))


async def test_who_lost_the_passphrase_begins_anew_and_gets_the_teams_key_back(at_a_desk: Hire) -> None:
    ada, adam, sam, sara = [await at_work(at_a_desk, name) for name in ("ada", "adam", "sam", "sara")]
    await ada.goes_to("Personer")
    await ada.page.get_by_text("Åtgärder, Sara").click()
    await ada.button("Tappat lösenfrasen").locator("visible=true").click()
    await ada.button("Ja, gör en ny inbjudan").click()
    link = ada.page.get_by_label(spoken("Länk till Sara"))
    await expect(link).to_be_visible(timeout=PATIENCE)
    address = await link.input_value()
    await sara.sees(re.compile("Din inloggning är avslutad"))
    again = await at_a_desk()
    passphrase = await makes_an_account(again, address)
    await certifies(ada, "Sara", "Intyga")
    await certifies(adam, "Sara", "Skriv under för")
    await sam.page.reload()
    await sam.unlocks(demonstration.person("sam").passphrase)
    await again.is_in("Sara")
    await again.locks()
    await again.unlocks(passphrase)
    await expect(again.page.get_by_role("navigation", name="Konsolen")).to_be_visible(timeout=PATIENCE)
