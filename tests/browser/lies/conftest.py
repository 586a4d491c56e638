"""Phones, desks and questions for whoever is lied to."""

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, ExitStack

import httpx
import pytest
import pytest_asyncio

from origo_chat.core import base64url
from origo_chat.service.trust import DEMONSTRATION_ROOT_KEY
from tests.api.running.test_live_talk import Place
from tests.browser.chat.conftest import desks, phones, visit
from tests.browser.journeys.conftest import a_desk
from tests.browser.staff.conftest import Ask
from tests.support.demonstration import Browsers
from tests.support.running import RunningService
from tests.support.visitor_client import VisitorClient

__all__ = ["a_desk", "desks", "phones", "visit"]


@pytest.fixture
def asks(centre: RunningService) -> Iterator[Ask]:
    """A question by somebody with new words, by the reference client."""
    with ExitStack() as opened:

        def ask(text: str) -> VisitorClient:
            http = opened.enter_context(httpx.Client(base_url=centre.address, timeout=30))
            visitor = VisitorClient(http, base64url.decode(DEMONSTRATION_ROOT_KEY))
            visitor.ask(text)
            return visitor

        yield ask


@pytest_asyncio.fixture(loop_scope="session")
async def place(centre: RunningService) -> AsyncIterator[Place]:
    """Where colleagues chat by the reference client, Mira at work."""
    async with AsyncExitStack() as opened:
        with Browsers(centre) as browsers:
            made = Place(centre, browsers, opened)
            mira = await made.desk("mira")
            await mira.be_at_work(capacity=10)
            made.on_line(mira.line(centre.address))
            yield made
            await mira.be_at_work("away", 0)
