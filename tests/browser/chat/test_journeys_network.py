"""The network goes for half a minute, on either side and in the middle of a message; and the servers are changed for
new ones, one after the other, while a talk goes on. Nothing is lost, doubled or out of order; nobody starts over."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Iterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.actors.visitor import PATIENCE
from tests.browser.chat.desk import AtDesk
from tests.browser.chat.vera import Chatting, picking_up, talking
from tests.browser.watched import watched_page
from tests.chaos.balancer import Balancer
from tests.chaos.cluster import Cluster, running_cluster
from tests.support.chat_host import Desk
from tests.support.demonstration import Browsers
from tests.support.ports import free_port
from tests.support.running import RunningService

AWAY_SECONDS = 30
# The network is away for a minute, and servers are changed one after the other.
pytestmark = pytest.mark.timeout(400)


@asynccontextmanager
async def two_at(browser: Browser, service: RunningService, *ways: str) -> AsyncIterator[tuple[Chatting, AtDesk]]:
    """Vera and Sam, each by a way of their own, with the chat open."""
    with Browsers(service) as browsers:
        lena = await asyncio.to_thread(lambda: Desk.of(browsers.of("lena")))
        async with lena.http:
            await lena.open_chat()
    async with picking_up(browser, ways[0]) as phones:
        vera = await phones()
        context = await browser.new_context(viewport={"width": 1280, "height": 800}, locale="sv-SE")
        page, complaints = await watched_page(context, ways[-1])
        sam = AtDesk(page, complaints, ways[-1])
        await sam.comes_to_work("sam")
        yield vera, sam
        await context.close()


async def both_have(vera: Chatting, sam: AtDesk, *texts: str) -> None:
    """The same on both sides, in this order, each once; the first line stands apart at the desk."""
    for log, count in ((vera.log(), len(texts) + 1), (sam.log(), len(texts))):
        await expect(log.locator(".text")).to_have_count(count, timeout=PATIENCE)
    assert tuple(await vera.said())[1:] == texts
    assert tuple(await sam.log().locator(".text").all_inner_texts()) == texts


async def loses_the_network(page: Page, network: Balancer, saying: Awaitable[None], meanwhile: Awaitable[None]) -> None:
    """What is being said goes out and arrives nowhere; nobody is told of it, and then there is no network at all."""
    dead = asyncio.create_task(network.hold_still(AWAY_SECONDS))
    await asyncio.sleep(0)
    await saying
    await asyncio.sleep(1)
    network.cut(1.0)
    await page.context.set_offline(True)
    await meanwhile
    await dead
    await page.context.set_offline(False)


async def test_half_a_minute_without_network_on_either_side_loses_nothing(
    browser: Browser, centre: RunningService
) -> None:
    phone, desk = (Balancer(free_port(), [centre.port]) for _ in range(2))
    ways = [f"http://localhost:{each.port}" for each in (phone, desk)]
    async with phone, desk, two_at(browser, centre, *ways) as (vera, sam):
        await talking(vera, sam, "Bussen kör in i en tunnel")
        await vera.says("Är du kvar?")
        await sam.hears("Är du kvar?")
        await loses_the_network(vera.page, phone, vera.says("mitt i"), sam.says("Jag väntar."))
        await both_have(vera, sam, "Är du kvar?", "Jag väntar.", "mitt i")
        await loses_the_network(sam.page, desk, sam.says("Och nu är det jag"), vera.says("Jag väntar också"))
        await both_have(vera, sam, "Är du kvar?", "Jag väntar.", "mitt i", "Jag väntar också", "Och nu är det jag")
        await vera.sees_state("Jag väntar också", "Läst")
        await vera.ends()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Two processes that hold nothing the other needs."""
    with running_cluster(tmp_path_factory.mktemp("cluster"), 2) as running:
        yield running


async def test_both_servers_restarted_one_after_the_other_are_not_noticed(browser: Browser, cluster: Cluster) -> None:
    said: list[str] = []
    front = Balancer(cluster.front, cluster.ports)
    async with front, two_at(browser, cluster.service, cluster.address) as (vera, sam):
        await talking(vera, sam, "Märks det om ni startar om?")
        for number in range(2):
            restarting = asyncio.create_task(asyncio.to_thread(cluster.restart, number))
            while not restarting.done():  # endless: the restart, which has limits of its own
                for person in (vera, sam):
                    said.append(f"{type(person).__name__} {len(said)}")
                    await person.says(said[-1])
                    await (sam if person is vera else vera).hears(said[-1])
            await restarting
        assert len(said) > 4
        await both_have(vera, sam, *said)
        await vera.ends()
