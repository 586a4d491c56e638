"""Bytes in bodies: one spelling, within bounds."""

from typing import Annotated

import pytest
from hypothesis import given
from hypothesis.strategies import binary, text
from pydantic import BaseModel, ValidationError

from origo_chat.core import base64url
from origo_chat.gateway.encoded import Encoded


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
