"""What a visitor wishes of the answer: language, who answers, what they tell of themselves. All of it is optional."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from origo_chat.sealing.refusals import Malformed
from origo_chat.sealing.spelling import Record, read_versioned, write_json

_FIELDS = ("v", "language", "role", "age", "gender", "publish", "interpreter")
_INTERPRETER = ("language", "dialect", "gender", "not_from", "not_person", "mode")
WISH_VERSION = 2
_LANGUAGE, _GENDER, _DIALECT, _PERSON, _PLACES, _PLACE = 16, 64, 40, 80, 4, 16
# Whole: fields of two-byte letters fit, all of them up to their limits; of three-byte letters they do not.
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


class InterpreterGender(StrEnum):
    """Who should interpret."""

    ANYBODY = ""
    WOMAN = "woman"
    MAN = "man"


class Mode(StrEnum):
    """How one would be interpreted."""

    ANY = ""
    CHAT = "chat"
    PHONE = "phone"
    VIDEO = "video"
    TEXT = "text"


@dataclass(frozen=True)
class InterpreterWish:
    """Who may stand between: in which language, and what else is wished of them; all but the language is optional."""

    language: str
    dialect: str = ""
    gender: InterpreterGender = InterpreterGender.ANYBODY
    # Codes of places where the interpreter must not live.
    not_from: tuple[str, ...] = ()
    not_person: str = ""
    mode: Mode = Mode.ANY


@dataclass(frozen=True)
class Wish:
    """Empty texts are wishes not made."""

    language: str = ""
    role: WishedRole = WishedRole.ANYBODY
    age: AgeBand = AgeBand.UNTOLD
    gender: str = ""
    publish: bool = False
    interpreter: InterpreterWish | None = None


# spec: 5 envelopes
def write_wish(wish: Wish | None) -> str:
    """The text that stands in a body; empty when nothing is wished."""
    if wish is None:
        return ""
    interpreter = (
        None if wish.interpreter is None else {**vars(wish.interpreter), "not_from": list(wish.interpreter.not_from)}
    )
    shown = {**vars(wish), "publish": int(wish.publish), "interpreter": interpreter}
    text = write_json({"v": WISH_VERSION, **shown}).decode()
    read_wish(text)
    return text


# spec: 5 envelopes
def read_wish(text: str) -> Wish | None:
    """The wish of a body's text, or a refusal."""
    if text == "":
        return None
    record = read_versioned(text.encode(), _LONGEST, _FIELDS, WISH_VERSION)
    return Wish(
        language=record.text("language", 0, _LANGUAGE),
        role=_one_of(WishedRole, record.text("role")),
        age=_one_of(AgeBand, record.text("age")),
        gender=record.text("gender", 0, _GENDER),
        publish=record.number("publish", 0, 1) == 1,
        interpreter=_read_interpreter(record.anything("interpreter")),
    )


def _read_interpreter(value: object) -> InterpreterWish | None:
    if value is None:
        return None
    record = Record(value, _INTERPRETER)
    places = record.items("not_from", _PLACES)
    if not all(isinstance(each, str) and 1 <= len(each) <= _PLACE for each in places):
        raise Malformed("a place is a code of 1 to 16 characters")
    return InterpreterWish(
        language=record.text("language", 1, _LANGUAGE),
        dialect=record.text("dialect", 0, _DIALECT),
        gender=_one_of(InterpreterGender, record.text("gender")),
        not_from=tuple(str(each) for each in places),
        not_person=record.text("not_person", 0, _PERSON),
        mode=_one_of(Mode, record.text("mode")),
    )


def _one_of(choices: type[Choice], said: str) -> Choice:
    try:
        return choices(said)
    except ValueError:
        raise Malformed("a wish this version does not have") from None
