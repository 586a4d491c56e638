"""The client of the documents is one: it knows nothing else, and what differs from them does not get through."""

import ast
import copy
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.api.wire import calls as calls_module
from tests.api.wire import documents
from tests.api.wire.calls import Calls
from tests.api.wire.documents import Shapes, decoded, document, encoded

HERE = Path(__file__).parent
# What it is made of. Its tests drive staff by the reference client, and start the service.
CLIENT = ("documents.py", "calls.py", "lines.py", "asker.py", "talker.py")
# Bytes, and where everybody takes chance and time from.
KNOWN = (
    "origo_chat.sealing",
    "origo_chat.core",
    "tests.api.wire",
    "tests.support.coming_again",
    "tests.support.waiting",
)


def imported(path: Path) -> list[str]:
    """Modules, whichever way they are brought in."""
    found: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            found.append(node.module or "")
        elif isinstance(node, ast.Import):
            found.extend(each.name for each in node.names)
    return found


@pytest.mark.parametrize("name", CLIENT)
def test_it_takes_bytes_from_sealing_and_nothing_from_the_server(name: str) -> None:
    ours = [each for each in imported(HERE / name) if each.split(".")[0] in ("origo_chat", "tests", "ops")]
    assert [each for each in ours if not each.startswith(KNOWN)] == []


def changed(change: Any) -> dict[str, Any]:
    made: dict[str, Any] = copy.deepcopy(document("calls"))
    change(made)
    return made


def without_the_route(told: dict[str, Any]) -> None:
    del told["paths"]["/api/chat/opening"]


def with_another_field(told: dict[str, Any]) -> None:
    told["components"]["schemas"]["OpeningAnswer"]["properties"]["opens"] = {"type": "string"}
    told["components"]["schemas"]["OpeningAnswer"]["required"].append("opens")


def without_a_field(told: dict[str, Any]) -> None:
    del told["components"]["schemas"]["OpeningAnswer"]["properties"]["why"]


def with_another_kind(told: dict[str, Any]) -> None:
    told["components"]["schemas"]["OpeningAnswer"]["properties"]["open"] = {"type": "string"}


def with_another_query(told: dict[str, Any]) -> None:
    parameter = {"name": "door", "in": "query", "required": True, "schema": {"type": "string"}}
    told["paths"]["/api/chat/opening"]["get"]["parameters"].append(parameter)


def shown_by_a_session(told: dict[str, Any]) -> None:
    told["paths"]["/api/chat/opening"]["get"]["security"] = [{"Mailbox": []}]


CHANGES = [without_the_route, with_another_field, without_a_field, with_another_kind, with_another_query]


async def opening(client: httpx.AsyncClient, told: dict[str, Any]) -> None:
    shapes = Shapes("calls")
    shapes.document = told
    await Calls(client, shapes=shapes)("GET", "/api/chat/opening")


@pytest.mark.parametrize("change", [*CHANGES, shown_by_a_session], ids=lambda change: change.__name__)
async def test_a_document_that_differs_from_the_service_is_noticed(client: httpx.AsyncClient, change: Any) -> None:
    await opening(client, document("calls"))
    with pytest.raises((AssertionError, KeyError)):
        await opening(client, changed(change))


@pytest.mark.parametrize(
    ("shape", "value"),
    [
        ({"type": "integer"}, True),
        ({"type": "integer", "exclusiveMaximum": 4}, 4),
        ({"type": "string", "format": "base64url"}, "AB"),
        ({"type": "string", "pattern": "^[a-z]$"}, "A"),
        ({"type": "array", "items": {"type": "string"}}, [1]),
        ({"type": "object", "required": ["a"]}, {}),
        ({"type": "object", "additionalProperties": False}, {"a": 1}),
        ({"anyOf": [{"type": "null"}, {"type": "string"}]}, 1),
        ({"type": "string", "unheard": 1}, "a"),
    ],
)
def test_what_does_not_fit_a_shape_is_found(shape: dict[str, Any], value: object) -> None:
    assert list(Shapes("calls").faults(shape, value, "it"))


def test_bytes_have_one_spelling() -> None:
    assert decoded(encoded(b"\xff\xfe")) == b"\xff\xfe"


def test_the_client_solves_no_more_than_the_document_says() -> None:
    told = document("calls")["info"]["description"]
    assert f"more than {calls_module._MOST_CHALLENGES} times" in told.replace("\n", " ")
    assert documents.document("frames")["x-limits"]
