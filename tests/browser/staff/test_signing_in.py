"""Sam signs in, locks, unlocks; somebody guesses; a passkey becomes the second factor and unlocks."""

import re

from playwright.async_api import expect

from tests.browser.staff.conftest import Hire
from tests.support import demonstration

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


async def test_a_wrong_passphrase_and_an_unknown_name_get_one_answer_and_ten_tries_close_the_name(
    at_a_desk: Hire,
) -> None:
    mallory = await at_a_desk()
    await mallory.opens_the_console()
    for name in ("nobody", "sam"):
        await mallory.signs_in(name, WRONG)
        await mallory.sees(re.compile("Namnet och lösenfrasen stämmer inte ihop"))
        await mallory.page.reload()
    for _ in range(9):
        await mallory.signs_in("sam", WRONG)
        await mallory.page.wait_for_load_state("networkidle")
        await expect(mallory.button("Logga in")).to_be_enabled(timeout=30_000)
    await mallory.sees(re.compile("För många försök"))
    await mallory.signs_in("sam", SAM.passphrase)
    await mallory.sees(re.compile("För många försök"))


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
