"""What a visitor wishes of the answer: language, who answers, what they tell of themselves. All of it is optional."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from origo_chat.sealing.refusals import Malformed
from origo_chat.sealing.spelling import VERSION, read_versioned, write_json

_FIELDS = ("v", "language", "role", "age", "gender", "publish")
_LANGUAGE, _GENDER = 16, 64
# Six bytes for the longest escape of each character, and the rest of the record.
_LONGEST = 1024

Choice = TypeVar("Choice", bound=StrEnum)


class WishedRole(StrEnum):
    """Who should answer."""

    ANYBODY = ""
    KURATOR = "kurator"
    MIDWIFE = "midwife"
    POLICE = "police"


class AgeBand(StrEnum):
    """How old, as far as it was told."""

    UNTOLD = ""
    UNDER_13 = "under-13"
    FROM_13 = "13-15"
    FROM_16 = "16-17"
    FROM_18 = "18-20"
    FROM_21 = "21-26"
    OVER_26 = "over-26"


@dataclass(frozen=True)
class Wish:
    """Empty texts are wishes not made."""

    language: str = ""
    role: WishedRole = WishedRole.ANYBODY
    age: AgeBand = AgeBand.UNTOLD
    gender: str = ""
    publish: bool = False


# spec: 5 envelopes
def write_wish(wish: Wish | None) -> str:
    """The text that stands in a body; empty when nothing is wished."""
    if wish is None:
        return ""
    text = write_json({"v": VERSION, **vars(wish), "publish": int(wish.publish)}).decode()
    read_wish(text)
    return text


# spec: 5 envelopes
def read_wish(text: str) -> Wish | None:
    """The wish of a body's text, or a refusal."""
    if text == "":
        return None
    record = read_versioned(text.encode(), _LONGEST, _FIELDS)
    return Wish(
        language=record.text("language", 0, _LANGUAGE),
        role=_one_of(WishedRole, record.text("role")),
        age=_one_of(AgeBand, record.text("age")),
        gender=record.text("gender", 0, _GENDER),
        publish=record.number("publish", 0, 1) == 1,
    )


def _one_of(choices: type[Choice], said: str) -> Choice:
    try:
        return choices(said)
    except ValueError:
        raise Malformed("a wish this version does not have") from None
