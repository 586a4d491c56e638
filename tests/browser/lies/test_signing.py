"""Administrators and a server that swaps keys in what they are to sign: nothing is offered, or the tick is gone."""

import json
import re

from playwright.async_api import expect

from origo_chat.core import base64url
from origo_chat.sealing.hpke import KemKeyPair
from tests.browser.actors.staff import PATIENCE, StaffMember
from tests.browser.lies.pictures import keep
from tests.browser.lies.server import Liar, Told
from tests.browser.staff.conftest import Hire, at_a_desk, team
from tests.browser.staff.test_joining_and_leaving import at_work, certifies, invites, makes_an_account
from tests.hostile.lie import lie
from tests.protocol.making import seed

__all__ = ["at_a_desk", "team"]

NEW_KEYS = "Byt till nya nycklar i dag"
CHANGED = re.compile("Förslaget ändrades medan rutan var öppen")


def with_keys_of_its_own(told: Told) -> None:
    """Each proposal says the same as before, and certifies a key that the server has."""
    own = base64url.encode(KemKeyPair.from_seed(seed("the server's own")).public)
    for each in told["proposals"]:
        body = {**json.loads(base64url.decode(each["body"])), "kem_pk": own}
        written = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
        each["body"] = base64url.encode(written)


async def proposes_new_keys(sam: StaffMember) -> None:
    """A member's browser makes the team's next keys."""
    await sam.goes_to("Team och nycklar")
    await sam.button(NEW_KEYS).click()
    await sam.sees(re.compile("De nya nycklarna är gjorda"))


@lie("epoch-of-the-servers-own")
async def test_keys_of_the_servers_own_are_not_offered_to_be_signed(at_a_desk: Hire) -> None:
    sam, ada = [await at_work(at_a_desk, name) for name in ("sam", "ada")]
    await proposes_new_keys(sam)
    liar = Liar.before(ada.page)
    await liar.answers("keyring/proposals", with_keys_of_its_own)
    await ada.goes_to("Team och nycklar")
    await ada.sees("Det här förslaget passar inte nyckelloggen. Ta tillbaka det.")
    await expect(ada.button("Skriv under")).to_have_count(0)
    await keep(ada.page, "console-epoch-of-the-servers-own")
    assert not liar.wrote("/signatures")


@lie("proposal-changed-under-the-dialogue")
async def test_a_tick_is_undone_when_the_keys_of_a_newcomer_are_swapped_under_it(at_a_desk: Hire) -> None:
    ada, adam, sam = [await at_work(at_a_desk, name) for name in ("ada", "adam", "sam")]
    await makes_an_account(await at_a_desk(), await invites(ada, "nora", "Nora"))
    await certifies(ada, "Nora", "Intyga")
    await adam.goes_to("Personer")
    await adam.button("Skriv under för Nora").click()
    dialogue = adam.page.get_by_role("dialog")
    heard = dialogue.get_by_label(re.compile("Jag har hört"))
    await heard.check(timeout=PATIENCE)
    liar = Liar.before(adam.page)
    await liar.answers("keyring/proposals", with_keys_of_its_own)
    # Something else of the team's makes every console look again.
    await proposes_new_keys(sam)
    await expect(dialogue.get_by_text(CHANGED)).to_be_visible(timeout=PATIENCE)
    await expect(heard).to_have_count(0)
    await dialogue.get_by_role("button", name="Skriv under", exact=True).click()
    await expect(dialogue.get_by_text(CHANGED)).to_be_visible()
    await keep(adam.page, "console-newcomers-keys-swapped")
    assert not liar.wrote("/signatures")
