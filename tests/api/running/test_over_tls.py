"""Where people reach the service over TLS, the server itself still speaks plain HTTP behind it."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from origo_chat.config.headers import OVER_TLS
from tests.support.running import RunningService, running_service


@pytest.fixture(scope="module")
def behind(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningService]:
    """A service as production sets it up."""
    folder: Path = tmp_path_factory.mktemp("tls")
    with running_service(request.config.getoption("--storage"), folder, ORIGO_SECURE_COOKIES="1") as running:
        yield running


@pytest.mark.parametrize("path", ["/api/service", "/api/absent", "/health/live", "/absent"])
def test_every_answer_says_to_come_over_tls(behind: RunningService, path: str) -> None:
    name, value = OVER_TLS
    assert httpx.get(behind.address + path).headers[name.decode()] == value.decode()


def test_without_tls_nothing_is_said_of_it(service: RunningService) -> None:
    assert OVER_TLS[0].decode() not in httpx.get(f"{service.address}/api/service").headers


def acting(service: RunningService, scheme: str) -> str:
    origin = service.address.replace("http", scheme)
    return str(httpx.post(f"{service.address}/api/service", headers={"Origin": origin}).json()["code"])


def test_a_page_of_the_other_scheme_cannot_act(behind: RunningService, service: RunningService) -> None:
    assert [acting(behind, "https"), acting(behind, "http")] == ["method_not_allowed", "not_found"]
    assert [acting(service, "http"), acting(service, "https")] == ["method_not_allowed", "not_found"]


def test_a_page_of_the_other_scheme_cannot_listen(behind: RunningService) -> None:
    with connect(behind.socket_address, origin=Origin(behind.address.replace("http", "https")), proxy=None):
        pass
    with pytest.raises(InvalidStatus), connect(behind.socket_address, origin=Origin(behind.address), proxy=None):
        pass
