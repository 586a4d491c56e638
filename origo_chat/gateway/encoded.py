"""Bytes in bodies and answers: base64url without padding on the wire, bytes in the code, always with bounds."""

from dataclasses import dataclass
from typing import Any

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
