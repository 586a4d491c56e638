"""The invented questions, templates and published answers of the demonstration, as questions.toml tells them."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict

from origo_chat.demo.root import KNOWN_TO_EVERYBODY
from origo_chat.sealing.framing import derive, lp
from origo_chat.sealing.wishes import AgeBand, Wish, WishedRole
from origo_chat.sealing.words import SECRET_BITS

FILE: Final = Path(__file__).with_name("questions.toml")


class _Told(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Story(_Told):
    """One question and what became of it. What is empty did not happen."""

    key: str
    language: str
    asked: str
    age: str = ""
    wished_role: str = ""
    gender: str = ""
    by: str = ""
    flagged: bool = False
    note: str = ""
    draft: str = ""
    submitted: str = ""
    answer: str = ""
    followed_up: str = ""
    closed: bool = False
    due_in_hours: int | None = None
    # The six words are printed, so that whoever looks can come back as the one who asked.
    words: bool = False

    @property
    def secret(self) -> int:
        """The words of whoever asked, the same in every demonstration: nothing has to be kept to print them."""
        number = int.from_bytes(derive(KNOWN_TO_EVERYBODY, lp("origo/v1/demonstration-words", self.key), 9), "big")
        return number >> (72 - SECRET_BITS)

    @property
    def wish(self) -> Wish:
        """What they told of themselves."""
        return Wish(self.language, WishedRole(self.wished_role), AgeBand(self.age), self.gender)


class TemplateText(_Told):
    """A title, an empty line, and a text."""

    key: str
    by: str
    shared: bool
    text: str


class PublishedText(_Told):
    """What others may read."""

    key: str
    by: str
    approved_by: str
    language: str
    question: str
    answer: str


class Told(_Told):
    """The whole file."""

    questions: tuple[Story, ...]
    templates: tuple[TemplateText, ...]
    published: tuple[PublishedText, ...]


@cache
def told() -> Told:
    """Read once."""
    return Told.model_validate(tomllib.loads(FILE.read_text(encoding="utf-8")))
