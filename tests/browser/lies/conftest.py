"""Phones, desks and questions for whoever is lied to."""

from collections.abc import Iterator
from contextlib import ExitStack

import httpx
import pytest

from origo_chat.core import base64url
from origo_chat.service.trust import DEMONSTRATION_ROOT_KEY
from tests.browser.chat.conftest import desks, phones, visit
from tests.browser.journeys.conftest import a_desk
from tests.browser.staff.conftest import Ask
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
