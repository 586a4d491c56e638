"""Sam signs in, locks, unlocks; somebody guesses; a passkey becomes the second factor and unlocks."""

import re

import httpx
from playwright.async_api import expect

from origo_chat.abuse.limits import FAILED_SIGN_INS
from tests.browser.staff.conftest import Hire
from tests.support import demonstration
from tests.support.running import RunningService

SAM = demonstration.person("sam")
WRONG = demonstration.person("lena").passphrase


async def test_sam_signs_in_with_six_words_and_sees_the_demonstration_band(at_a_desk: Hire) -> None:
    sam = await at_a_desk()
    await sam.comes_in("sam", "Sam", SAM.passphrase.upper())
    await sam.sees(re.compile("Demonstration"))
    assert sam.complaints.console == []
    assert sam.complaints.foreign == []


async def test_locked_shows_nothing_and_unlocks_without_signing_in_anew(at_a_desk: Hire) -> None:
    sam = await at_a_desk()
    await sam.comes_in("sam", "Sam", SAM.passphrase)
    await sam.goes_to("Mitt konto")
    await sam.locks()
    await expect(sam.page.get_by_role("navigation", name="Konsolen")).to_have_count(0)
    await sam.unlocks(WRONG)
    await sam.sees("Det var inte rätt lösenfras för de här nycklarna.")
    await sam.unlocks(SAM.passphrase)
    await expect(sam.page.get_by_role("navigation", name="Konsolen")).to_be_visible(timeout=30_000)


async def test_a_wrong_passphrase_and_an_unknown_name_get_one_answer(at_a_desk: Hire) -> None:
    mallory = await at_a_desk()
    await mallory.opens_the_console()
    for name in ("nobody", "sam"):
        await mallory.signs_in(name, WRONG)
        await mallory.sees(re.compile("Namnet och lösenfrasen stämmer inte ihop"))
        await mallory.page.reload()


async def hammer(service: RunningService, name: str) -> None:
    """Wrong tries until they cost work."""
    body = {"name": name, "secret": "A" * 43}
    async with httpx.AsyncClient(base_url=service.address, timeout=30) as http:
        answers = [
            (await http.post("/api/accounts/sign-in/finish", json=body)).json()["code"]
            for _ in range(FAILED_SIGN_INS.tries + 1)
        ]
    assert answers == ["sign_in_refused"] * FAILED_SIGN_INS.tries + ["work_needed"]


# Every text a progress bar had, however short it stood there.
REMEMBER_PROGRESS = """() => {
  window.progressSeen = [];
  const look = () => {
    for (const bar of document.querySelectorAll(".progress")) window.progressSeen.push(bar.innerText);
    for (const heard of document.querySelectorAll("[role=status]")) window.progressSeen.push(heard.textContent);
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
}"""


async def test_a_hammered_name_is_its_owners_all_the_same_after_work_that_is_shown(
    at_a_desk: Hire, team: RunningService
) -> None:
    await hammer(team, "sam")
    sam = await at_a_desk()
    await sam.opens_the_console()
    await sam.page.evaluate(REMEMBER_PROGRESS)
    await sam.signs_in("sam", WRONG)
    await sam.sees(re.compile("Namnet och lösenfrasen stämmer inte ihop"))
    await sam.signs_in("sam", SAM.passphrase)
    await sam.is_in("Sam")
    seen = "\n".join(await sam.page.evaluate("window.progressSeen"))
    assert "Räknar för att komma fram" in seen
    assert "Många försöker komma in just nu" in seen


async def test_a_passkey_is_the_second_factor_and_unlocks(at_a_desk: Hire) -> None:
    sam = await at_a_desk()
    await sam.gets_an_authenticator()
    await sam.comes_in("sam", "Sam", SAM.passphrase)
    await sam.goes_to("Mitt konto")
    await sam.button("Lägg till passnyckel").click()
    await sam.sees("Passnyckeln är tillagd.")
    await sam.locks()
    await sam.button("Lås upp med passnyckel").click()
    await expect(sam.page.get_by_role("navigation", name="Konsolen")).to_be_visible(timeout=30_000)
    await sam.button("Logga ut").click()
    await sam.signs_in("sam", SAM.passphrase)
    await sam.sees_heading("Bekräfta att det är du")
    await sam.button("Använd passnyckel").click()
    await sam.is_in("Sam")
