"""Languages by their tag, and short texts in several of them. Longer texts live in frontend/messages."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, Field

from origo_chat.service.part import Several
from origo_chat.service.refusals import Refusal, matching, once, refusal, refuse_all, shown

# The language every text is written in first, and the one shown when another is missing.
SOURCE = "sv"

Language = Annotated[
    str,
    matching(
        r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*",
        'a language tag such as "sv", "fa-AF" or "sr-Latn"',
    ),
]

Text = Annotated[
    str,
    matching(
        r"(?=\S)[^\x00-\x1f\x7f-\x9f]{1,120}(?<=\S)",
        "1 to 120 characters on one line, without space before or after",
    ),
]


def _with_source(texts: Mapping[str, str]) -> Mapping[str, str]:
    if SOURCE not in texts:
        refuse_all([Refusal((SOURCE,), "text in the source language", "nothing")])
    return texts


def _offering_source(languages: tuple[str, ...]) -> tuple[str, ...]:
    if SOURCE not in languages:
        raise refusal(f'a list with the source language "{SOURCE}"', ", ".join(map(shown, languages)))
    return languages


Texts = Annotated[Mapping[Language, Text], AfterValidator(_with_source)]

Languages = Annotated[Several[Language], Field(min_length=1), once("language", str), AfterValidator(_offering_source)]
