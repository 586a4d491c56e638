"""Bytes and ids in bodies and answers: one spelling, within bounds."""

import json
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis.strategies import binary, text
from pydantic import BaseModel, ValidationError
from pydantic_core import PydanticSerializationError

from origo_chat.core import base64url
from origo_chat.gateway.encoded import AnswerId, Encoded, SentId


class Probe(BaseModel):
    """A body with bytes."""

    data: Annotated[bytes, Encoded(2, 4)]


@given(binary())
def test_bytes_are_their_text_and_back(data: bytes) -> None:
    assert base64url.decode(base64url.encode(data)) == data


@given(text(max_size=8))
def test_every_byte_string_has_one_text(typed: str) -> None:
    try:
        assert base64url.encode(base64url.decode(typed)) == typed
    except ValueError:
        return


@pytest.mark.parametrize("typed", ["AA==", "A", "AB", "A A", "+/+/", "AAAAAAA", "å", "", "AAAAAAA="])
def test_other_spellings_and_lengths_are_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        Probe.model_validate({"data": typed})


def test_the_wire_carries_text_and_the_schema_says_so() -> None:
    assert Probe(data=b"\0\0\0").model_dump_json() == '{"data":"AAAA"}'
    schema = Probe.model_json_schema()["properties"]["data"]
    assert (schema["type"], schema["minLength"], schema["maxLength"]) == ("string", 3, 6)


class Sent(BaseModel):
    """A body with an id."""

    id: SentId


class Answered(BaseModel):
    """An answer with ids."""

    id: AnswerId
    other: AnswerId | None = None


@given(binary(min_size=16, max_size=16))
def test_an_id_is_hexadecimal_here_and_base64url_on_the_wire(data: bytes) -> None:
    written = base64url.encode(data)
    assert Sent.model_validate({"id": written}).id == data.hex()
    assert Answered(id=data.hex()).model_dump() == {"id": written, "other": None}
    assert Answered.model_validate_json(Answered(id=data.hex()).model_dump_json()).id == data.hex()


@pytest.mark.parametrize(
    "typed", ["0" * 32, "f" * 32, "A" * 21, "A" * 23, "A" * 21 + "B", "A" * 22 + "==", "", 1, None]
)
@pytest.mark.parametrize("shape", [Sent, Answered])
def test_another_spelling_of_an_id_is_refused(shape: type[BaseModel], typed: object) -> None:
    with pytest.raises(ValidationError):
        shape.model_validate_json(json.dumps({"id": typed}))


def test_what_is_no_id_is_not_answered() -> None:
    for name in ("", "system", "00" * 15):
        with pytest.raises(PydanticSerializationError):
            Answered(id=name).model_dump_json()


@pytest.mark.parametrize("shape", [Sent, Answered])
def test_the_schema_of_an_id_says_its_length(shape: type[BaseModel]) -> None:
    schema = shape.model_json_schema()["properties"]["id"]
    assert (schema["format"], schema["minLength"], schema["maxLength"]) == ("base64url", 22, 22)
