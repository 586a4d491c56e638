"""Ids of rows and keys have one spelling in both documents of the wire: base64url of their 16 bytes."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

import pytest

from origo_chat.config import export_schemas

Json = Any
FILES: Final = {name: export_schemas.FRONTEND / name for name in ("api/openapi.json", "socket/frames.json")}
DOCUMENTS: Final = {name: json.loads(path.read_text(encoding="utf-8")) for name, path in FILES.items()}
# What the record of deeds holds is the text that was hashed and signed.
OF_THE_RECORD: Final = {"AuditHeadBody.hash", "AuditHeadAnswer.hash"}
ID_NAME: Final = re.compile(
    r"id|person|proposal|host|holder|member|room|conversations?|invitation|mailbox|(\w+_)?(by|from|key_id)"
    r"|(assigned|handed)_to|client_id|user_id"
)
# Named like ids, and something else: which service, what finds a call in the log, who wrote last, by which hour.
NO_ID: Final = {"LiveService.id", "QuestionAnswer.last_by", "QuestionAnswer.answer_by", "MailboxAnswer.answer_by"}
NO_ID_EITHER: Final = re.compile(r"Asked\.answer_by|\w*Refusal\.id")


def properties(document: Json) -> Iterator[tuple[str, Json]]:
    """Everything that has a name in a body, an answer or a frame."""
    for name, schema in document["components"]["schemas"].items():
        for field, shape in schema.get("properties", {}).items():
            yield f"{name}.{field}", shape


def parameters(document: Json) -> Iterator[tuple[str, Json]]:
    """Everything that has a name in an address."""
    for path, operations in document.get("paths", {}).items():
        for operation in operations.values():
            for each in operation.get("parameters", []):
                yield f"{path} {each['in']} {each['name']}", each["schema"]


def texts(shape: Json) -> Iterator[Json]:
    """The texts that a shape takes or lists, but for words that stand in it."""
    for each in [*shape.get("anyOf", []), *([shape["items"]] if "items" in shape else [])]:
        yield from texts(each)
    if shape.get("type") == "string" and not shape.keys() & {"const", "enum"}:
        yield shape


def is_id(shape: Json) -> bool:
    """Whether a text is declared as 16 bytes."""
    bounds, pattern = (shape.get("minLength"), shape.get("maxLength")), shape.get("pattern")
    return shape.get("format") == "base64url" and (bounds == (22, 22) or pattern == "^[A-Za-z0-9_-]{22}$")


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_nothing_is_hexadecimal_but_the_hashes_of_the_record(document: Json) -> None:
    named = [*properties(document), *parameters(document)]
    found = {name for name, shape in named for text in texts(shape) if "0-9a-f]" in text.get("pattern", "").lower()}
    assert found <= OF_THE_RECORD


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_what_is_named_like_an_id_is_declared_as_one(document: Json) -> None:
    named = {
        name: shape
        for name, shape in properties(document)
        if ID_NAME.fullmatch(name.partition(".")[2]) and name not in NO_ID and not NO_ID_EITHER.fullmatch(name)
    }
    assert len(named) > 15
    assert [name for name, shape in named.items() if not all(map(is_id, texts(shape)))] == []


def test_every_name_in_a_path_is_an_id_or_a_team() -> None:
    named = {name: shape for name, shape in parameters(DOCUMENTS["api/openapi.json"]) if " path " in name}
    assert len(named) > 30
    wrong = [name for name, shape in named.items() if not all(map(is_id, texts(shape)))]
    assert {name.rpartition(" ")[2] for name in wrong} == {"team"}
