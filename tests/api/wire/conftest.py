"""A running service with the demonstration's people, met by pages that know the documents alone."""

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import httpx
import pytest
import pytest_asyncio

from tests.api.wire.calls import Calls
from tests.support.databases import Content
from tests.support.demonstration import Browsers
from tests.support.running import RunningService, running_service


@pytest.fixture(scope="module")
def there(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningService]:
    """The demonstration organisation on a service of its own."""
    folder: Path = tmp_path_factory.mktemp("wire")
    with running_service(request.config.getoption("--storage"), folder, Content.PEOPLE) as service:
        yield service


@pytest.fixture
def staff(there: RunningService) -> Iterator[Browsers]:
    """Who works there, by the reference client."""
    with Browsers(there) as browsers:
        yield browsers


class Pages:
    """Pages of strangers."""

    def __init__(self, address: str, opened: AsyncExitStack) -> None:
        self.address, self._opened = address, opened

    async def new(self) -> Calls:
        """One that holds nothing yet."""
        http = httpx.AsyncClient(base_url=self.address, timeout=40)
        return Calls(await self._opened.enter_async_context(http))


@pytest_asyncio.fixture
async def pages(there: RunningService) -> AsyncIterator[Pages]:
    """As many as a test wants, closed together."""
    async with AsyncExitStack() as opened:
        yield Pages(there.address, opened)
