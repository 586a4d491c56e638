"""Every answer, whatever made it, leaves through one door with one set of headers."""

import httpx
import pytest

from origo_chat.config.headers import DROPPED, HEADERS

ADDRESSES = [
    "/",
    "/personal/",
    "/personal",
    "/api/service",
    "/api/absent",
    "/absent",
    "/health/live",
    "/index.html",
]


@pytest.mark.parametrize("address", ADDRESSES)
async def test_the_headers_are_the_same_everywhere(client: httpx.AsyncClient, address: str) -> None:
    answer = await client.get(address)
    assert [(name, answer.headers[name.decode()].encode()) for name, _ in HEADERS] == list(HEADERS)
    assert not DROPPED & {name.lower() for name, _ in answer.headers.raw}
    assert "set-cookie" not in answer.headers


async def test_a_built_file_is_served_compressed(client: httpx.AsyncClient) -> None:
    answer = await client.get("/", headers={"Accept-Encoding": "br"})
    assert answer.headers["content-encoding"] == "br"


async def test_redirects_are_relative(client: httpx.AsyncClient) -> None:
    assert (await client.get("/personal")).headers["location"] == "personal/"


async def test_a_foreign_name_is_answered_as_if_nothing_were_here(client: httpx.AsyncClient) -> None:
    answer = await client.get("/", headers={"Host": "somebody.example"})
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


@pytest.mark.parametrize(
    "origin",
    ["https://somebody.example", "null", "http://localhost:9", "https://localhost", "localhost", "//localhost"],
)
async def test_another_page_cannot_act_here(client: httpx.AsyncClient, origin: str) -> None:
    answer = await client.post("/api/service", headers={"Origin": origin})
    assert answer.status_code == 404


async def test_our_own_page_may(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/service", headers={"Origin": "http://localhost"})
    assert (answer.status_code, answer.json()["code"]) == (405, "method_not_allowed")
    assert answer.headers["allow"] == "GET"


async def test_what_tells_a_device_from_another_stays_outside(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/service", headers={"If-None-Match": "*", "Range": "bytes=0-1"})
    assert answer.status_code == 200
