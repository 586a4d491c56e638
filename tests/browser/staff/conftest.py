"""The demonstration organisation on a service of its own, and a browser for each of its people."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import ExitStack

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Browser

from origo_chat.core import base64url
from origo_chat.sealing.wishes import Wish
from origo_chat.service.trust import DEMONSTRATION_ROOT_KEY
from tests.browser.actors.staff import StaffMember
from tests.browser.watched import watched_page
from tests.support.databases import Content
from tests.support.running import RunningService, running_service
from tests.support.visitor_client import VisitorClient

Hire = Callable[[], Awaitable[StaffMember]]
Ask = Callable[..., VisitorClient]


@pytest.fixture
def team(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningService]:
    """Made anew for each journey, since people leave and keys change."""
    storage = request.config.getoption("--storage")
    with running_service(storage, tmp_path_factory.mktemp("team"), Content.PEOPLE) as service:
        yield service


@pytest_asyncio.fixture(loop_scope="session")
async def at_a_desk(browser: Browser, team: RunningService) -> AsyncIterator[Hire]:
    """Gives somebody a browser of their own, as often as it is called."""
    contexts = []

    async def sit_down() -> StaffMember:
        context = await browser.new_context(viewport={"width": 1280, "height": 800}, locale="sv-SE")
        contexts.append(context)
        page, complaints = await watched_page(context, team.address)
        return StaffMember(page, complaints, team.address)

    yield sit_down
    for context in contexts:
        await context.close()


@pytest.fixture
def asks(team: RunningService) -> Iterator[Ask]:
    """A question by somebody with new words: the reference client, so that the console has something to answer."""
    with ExitStack() as opened:

        def ask(text: str, *, language: str = "", publish: bool = False) -> VisitorClient:
            http = opened.enter_context(httpx.Client(base_url=team.address, timeout=30))
            visitor = VisitorClient(http, base64url.decode(DEMONSTRATION_ROOT_KEY))
            visitor.ask(text, Wish(language=language, publish=publish) if language or publish else None)
            return visitor

        yield ask
