"""The municipalities whose young people the service is for, and whose social services it may reach."""

from typing import Annotated

from pydantic import Field

from origo_chat.service.languages import Text
from origo_chat.service.part import Part, Several
from origo_chat.service.refusals import matching, once


class Municipality(Part):
    """The official Swedish name and the code Statistics Sweden (SCB) gives it."""

    code: Annotated[str, matching(r"\d{4}", 'an SCB code of four digits in quotes such as "0180"')]
    name: Text


Municipalities = Annotated[
    Several[Municipality],
    Field(min_length=1),
    once("code", lambda municipality: municipality.code),
    once("name", lambda municipality: municipality.name),
]
