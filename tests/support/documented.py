"""Whether a refusal is one that the API's document names for its route: asked of every answer that tests get."""

import json
import re
from functools import cache
from typing import Any

import httpx

from tests.unit.architecture.sources import ROOT

DOCUMENT = ROOT / "frontend" / "src" / "api" / "openapi.json"


async def hold_to_the_document(answer: httpx.Response) -> None:
    """Fails the test in which a route refuses with what it does not say."""
    operation = operation_of(answer.request.method, answer.request.url.path)
    if operation is not None and answer.status_code >= 400:
        await answer.aread()
        told = code_of(answer)
        assert told in codes_of(operation, answer.status_code), (
            f"{operation['operationId']} does not say that it may answer {answer.status_code} {told}: "
            "look why origo_chat/config/may_refuse.py does not find it"
        )


def code_of(answer: httpx.Response) -> str:
    return str(answer.json()["code"])


def operation_of(method: str, path: str) -> dict[str, Any] | None:
    """The route of a call, as the document has it; None for what is no route of ours."""
    for shape, operations in routes():
        if shape.fullmatch(path):
            found: dict[str, Any] | None = operations.get(method.lower())
            if found is not None:
                return found
    return None


def codes_of(operation: dict[str, Any], status: int) -> set[str]:
    """What it may say under a status."""
    told = resolved(operation["responses"].get(str(status), {}))
    schema = told.get("content", {}).get("application/json", {}).get("schema", {})
    shapes = [resolved(each) for each in schema.get("oneOf", [schema] if schema else [])]
    return {code for shape in shapes for code in shape["properties"]["code"]["enum"]}


def resolved(part: dict[str, Any]) -> dict[str, Any]:
    """What a reference stands for."""
    if "$ref" not in part:
        return part
    found: Any = document()
    for name in part["$ref"].removeprefix("#/").split("/"):
        found = found[name]
    return dict(found)


@cache
def document() -> dict[str, Any]:
    """The kept document; a test holds it to the code."""
    return dict(json.loads(DOCUMENT.read_text(encoding="utf-8")))


@cache
def routes() -> list[tuple[re.Pattern[str], dict[str, Any]]]:
    """Addresses without names first: one name may look like another address."""
    paths = sorted(document()["paths"].items(), key=lambda each: "{" in each[0])
    return [(re.compile(re.sub(r"{\w+}", "[^/]+", path)), told) for path, told in paths]
