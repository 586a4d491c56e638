"""The team's keys change over 500 open threads, stopped half-way; a log that does not hang together stops everybody."""

import json
import re

from playwright.async_api import Route, expect

from tests.browser.actors.staff import PATIENCE, StaffMember
from tests.browser.staff.conftest import Hire
from tests.browser.staff.test_joining_and_leaving import at_work
from tests.support import demonstration
from tests.support.running import RunningService

THREADS = 500
SAM = demonstration.person("sam")


async def signs_the_proposal(administrator: StaffMember) -> None:
    await administrator.goes_to("Team och nycklar")
    sign = administrator.button("Skriv under").first
    await expect(sign).to_be_visible(timeout=PATIENCE)
    await sign.click()
    await administrator.page.get_by_role("dialog").get_by_role("button", name="Skriv under", exact=True).click()


async def test_the_key_changes_over_500_threads_although_sam_is_interrupted(
    at_a_desk: Hire, team: RunningService
) -> None:
    demonstration.threads(team, "make", "--count", str(THREADS))
    sam, ada, adam = [await at_work(at_a_desk, name) for name in ("sam", "ada", "adam")]
    await sam.goes_to("Team och nycklar")
    await sam.button("Byt till nya nycklar i dag").click()
    await sam.sees(re.compile("De nya nycklarna är gjorda"))
    await signs_the_proposal(ada)
    await signs_the_proposal(adam)
    await sam.sees(re.compile("är kvar"))
    await sam.page.reload()  # the worker and its keys are gone in the middle of it
    await sam.unlocks(SAM.passphrase)
    await sam.goes_to("Team och nycklar")
    told = {"elsewhere": THREADS}
    for _ in range(60):
        told = demonstration.threads(team, "open")
        if told["elsewhere"] == 0:
            break
        await sam.page.wait_for_timeout(1000)
    assert told == {"epoch": 2, "opened": 2 * THREADS, "elsewhere": 0}


async def _forged(route: Route) -> None:
    """The same log with another name in its last line."""
    answer = await route.fetch()
    lines = (await answer.text()).splitlines()
    if not lines:
        await route.fulfill(response=answer)
        return
    last = json.loads(lines[-1])
    last["certificate"]["signatures"].reverse()
    last["certificate"]["signatures"][0]["by"] = last["certificate"]["signatures"][1]["by"]
    forged = "\n".join([*lines[:-1], json.dumps(last, separators=(",", ":"))]) + "\n"
    await route.fulfill(response=answer, body=forged)


async def test_a_forged_log_stops_the_console_with_words_a_kurator_understands(at_a_desk: Hire) -> None:
    sam = await at_a_desk()
    await sam.page.route(re.compile(r"/api/keyring/log($|\?)"), _forged)
    await sam.opens_the_console()
    await sam.signs_in("sam", SAM.passphrase)
    await sam.sees_heading("Stanna upp. Nycklarna går inte att lita på just nu.")
    await sam.sees(re.compile("Ring din chef"))
    await expect(sam.button("Gör nya nycklar för teamet")).to_have_count(0)
