"""How bodies and queries are read: JSON and nothing else, everything once, whole numbers in their one spelling."""

import re
from collections.abc import Sequence
from email.message import Message
from typing import Any, Final

from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from ninja.params.models import Query
from ninja.parser import Parser
from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from origo_chat.core.errors import Malformed
from origo_chat.core.json_reading import read_json

_DECIMAL: Final = re.compile(r"0|[1-9][0-9]{0,18}")
JSON_TYPE: Final = "application/json"


class StrictParser(Parser):
    """What the API reads bodies and queries with."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The body of a call that has one."""
        if not is_json(request.headers.get("Content-Type", "")):
            raise Malformed(field="body", problem="content_type")
        try:
            return read_json(request.body)
        except ValueError:
            raise Malformed(field="body", problem="json") from None

    def parse_querydict(
        self, data: MultiValueDict[str, Any], list_fields: Sequence[str], request: HttpRequest
    ) -> dict[str, Any]:
        """What an address is asked with."""
        if any(len(data.getlist(name)) > 1 and name not in list_fields for name in data):
            raise Malformed(field="query", problem="doubled")
        read: dict[str, Any] = super().parse_querydict(data, list(list_fields), request)
        return read


def is_json(content_type: str) -> bool:
    """JSON in UTF-8, which is what it is when nothing else is said."""
    told = Message()
    told["Content-Type"] = content_type
    is_utf_8 = str(told.get_param("charset", "utf-8")).lower() == "utf-8"
    return bool(content_type) and told.get_content_type() == JSON_TYPE and is_utf_8


def _in_one_spelling(value: object) -> object:
    if isinstance(value, str) and not _DECIMAL.fullmatch(value):
        raise PydanticCustomError("whole_number", "not a whole number in its one spelling")
    return value


# Marks a whole number of a path. In a body numbers are no text to begin with.
Decimal: Final = BeforeValidator(_in_one_spelling)


def asked_number(**bounds: Any) -> Any:
    """What marks a whole number of a query. The framework knows its own mark by its place alone, so ours is in it."""
    mark = Query(..., **bounds)
    mark.metadata.append(Decimal)
    return mark
