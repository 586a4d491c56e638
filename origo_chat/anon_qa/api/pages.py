"""How a page of a long list is named: by when and which the last one of the page before was."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Final, TypeVar

from ninja import Query

from origo_chat.core import base64url
from origo_chat.core.errors import Malformed

_PLACE: Final = re.compile(r"([-0-9T:.Z]{1,27})\.([-_A-Za-z0-9]{22})")
# In place of an hour, where none is promised.
_UNDATED: Final = "-"

PageName = Annotated[str | None, Query(max_length=64)]
Moment = TypeVar("Moment")


def page_name(following: tuple[date | None, str] | None) -> str | None:
    """As it stands in an address: no plus, which would have to be written in another way there."""
    if following is None:
        return None
    moment, last = following
    return f"{_UNDATED if moment is None else moment.isoformat().replace('+00:00', 'Z')}.{base64url.encode_id(last)}"


def place_of(page: str | None, read: Callable[[str], Moment]) -> tuple[Moment, str] | None:
    """Where a page begins; nothing for the first."""
    if page is None:
        return None
    found = _PLACE.fullmatch(page)
    try:
        if found is not None:
            return read(found[1]), base64url.decode_id(found[2])
    except ValueError:
        pass
    raise Malformed(field="page", problem="not_a_page")


def hour_of(text: str) -> datetime | None:
    """An hour, or that none is promised."""
    if text == _UNDATED:
        return None
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("an hour without its time zone: take it from the page before")
    return moment
