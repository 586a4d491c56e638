"""Bytes and ids in bodies and answers: base64url without padding on the wire, always with bounds. In the code bytes are
bytes, and an id is the hexadecimal text that the database and the services know."""

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from origo_chat.core import base64url


@dataclass(frozen=True)
class Encoded:
    """Marks bytes of so many at least and at most. What they mean is the client's business."""

    least: int
    most: int

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read text or bytes, write text."""
        return core_schema.no_info_plain_validator_function(
            self._read,
            serialization=core_schema.plain_serializer_function_ser_schema(base64url.encode, when_used="always"),
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """What the client's types say about it."""
        return {
            "type": "string",
            "format": "base64url",
            "minLength": (self.least * 8 + 5) // 6,
            "maxLength": (self.most * 8 + 5) // 6,
        }

    def _read(self, value: object) -> bytes:
        if isinstance(value, str) and len(value) <= self.most * 2:
            try:
                value = base64url.decode(value)
            except ValueError:
                raise PydanticCustomError("base64url", "not base64url") from None
        if not isinstance(value, bytes) or not self.least <= len(value) <= self.most:
            raise PydanticCustomError("bytes_length", "not bytes of the length this takes")
        return value


@dataclass(frozen=True)
class EncodedId:
    """Marks the id of a row or of a key. What is sent is taken in its one spelling and no other; what is answered is
    ours."""

    is_sent: bool

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read the text of the wire, and write it."""
        sent = core_schema.no_info_plain_validator_function(_read_id)
        return core_schema.json_or_python_schema(
            json_schema=sent,
            # The framework hands over what was sent as objects of Python too.
            python_schema=sent if self.is_sent else core_schema.str_schema(),
            serialization=core_schema.plain_serializer_function_ser_schema(base64url.encode_id, when_used="always"),
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """What the client's types say about it."""
        return {"type": "string", "format": "base64url", "minLength": 22, "maxLength": 22}


def _read_id(value: object) -> str:
    if isinstance(value, str):
        try:
            return base64url.decode_id(value)
        except ValueError:
            pass
    raise PydanticCustomError("base64url", "not an id as base64url")


SentId = Annotated[str, EncodedId(is_sent=True)]
AnswerId = Annotated[str, EncodedId(is_sent=False)]
