"""One application and one set of people for a whole part of the table."""

import logging
import sys
from collections.abc import AsyncIterator

import httpx
import pytest
import pytest_asyncio
from asgiref.sync import sync_to_async

from tests.api.doors.scene import Scene
from tests.api.doors.trying import Doors
from tests.api.http.keyring.conftest import organisation

__all__ = ["organisation"]


@pytest.fixture(autouse=True)
def _locks_are_taken_in_one_order() -> None:
    """A scene is set in one transaction, of as many deeds as it takes: their order is no deed's."""


@pytest_asyncio.fixture
async def doors(
    client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> AsyncIterator[Doors]:
    """The application, with an epoch and people; what a part comes to is printed."""
    # Thousands of refusals: Django has a line for each.
    monkeypatch.setattr(logging.getLogger("django.request"), "disabled", True)
    made = Doors(await sync_to_async(Scene)())
    yield made
    with capsys.disabled():
        sys.stdout.write(f"\n{made.tried.cells} cells tried, {len(made.tried.open)} open\n")
