"""What two readers could understand differently is refused: over HTTP as strictly as on a socket."""

import httpx
import pytest

JSON = {"Content-Type": "application/json"}
pytestmark = pytest.mark.usefixtures("deeds")


async def counted(client: httpx.AsyncClient, body: bytes, **headers: str) -> httpx.Response:
    return await client.post("/api/probe/counts", content=body, headers=JSON | headers)


@pytest.mark.parametrize("body", [b'{"number": 2}', b' {"number":2,"is_so":true}\n', b'{"number": 2, "is_so": false}'])
async def test_a_number_is_a_number(client: httpx.AsyncClient, body: bytes) -> None:
    answer = await counted(client, body)
    assert (answer.status_code, answer.json()["count"]) == (200, 2), answer.text


@pytest.mark.parametrize("number", ['"2"', "true", "1.0", "1e0", "-0", "null", '"+1"', "[1]", "NaN", "+1", "1_0", "01"])
async def test_what_only_reads_like_a_number_is_none(client: httpx.AsyncClient, number: str) -> None:
    answer = await counted(client, f'{{"number": {number}}}'.encode())
    assert (answer.status_code, answer.json()["code"]) == (422, "malformed")


@pytest.mark.parametrize("flag", ["1", "0", '"true"', '"on"', "1.0"])
async def test_what_only_reads_like_a_yes_is_none(client: httpx.AsyncClient, flag: str) -> None:
    assert (await counted(client, f'{{"number": 1, "is_so": {flag}}}'.encode())).status_code == 422


@pytest.mark.parametrize("number", ["%2B1", "1_0", "%201", "1%20", "1.0", "-0", "01", "0x1", "%D9%A1", "", "true"])
async def test_a_number_in_an_address_has_one_spelling(client: httpx.AsyncClient, number: str) -> None:
    answer = await client.get(f"/api/probe/counts?number={number}")
    assert (answer.status_code, answer.json()["code"]) == (422, "malformed")


async def test_what_is_asked_for_twice_is_refused(client: httpx.AsyncClient) -> None:
    assert (await client.get("/api/probe/counts?number=10")).json()["count"] == 10
    assert (await client.get("/api/probe/counts?number=1&number=10")).status_code == 422


@pytest.mark.parametrize(
    "body",
    [
        b'{"number": 1, "number": 2}',
        b'{"number": 1, "numbe\\u0072": 2}',
        b'\xef\xbb\xbf{"number": 1}',
        '{"number": 1}'.encode("utf-16"),
        '{"number": 1}'.encode("utf-16-le"),
        '{"number": 1}'.encode("utf-32"),
        b'{"number": 1}\xff',
        b'{"number": 1} {}',
        b"[" * 100_000,
    ],
    ids=["doubled", "doubled-escaped", "mark", "utf-16", "utf-16-le", "utf-32", "no-utf-8", "two", "deep"],
)
async def test_a_body_has_one_reading(client: httpx.AsyncClient, body: bytes) -> None:
    answer = await counted(client, body)
    assert (answer.status_code, answer.json()["code"]) == (422, "malformed")
    assert answer.json()["params"] == {"field": "body", "problem": "json"}


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/xml",
        "application/octet-stream",
        "application/json; charset=utf-16",
        "application/jsonp",
        "",
    ],
)
async def test_a_body_is_json_and_says_so(client: httpx.AsyncClient, content_type: str) -> None:
    answer = await counted(client, b'{"number": 1}', **{"Content-Type": content_type})
    assert answer.json()["params"] == {"field": "body", "problem": "content_type"}


@pytest.mark.parametrize("content_type", ["application/json", "Application/JSON; charset=UTF-8"])
async def test_json_may_be_named_in_full(client: httpx.AsyncClient, content_type: str) -> None:
    assert (await counted(client, b'{"number": 1}', **{"Content-Type": content_type})).status_code == 200
