"""Whom the service is for by age. Somebody outside it is told where to turn, not thrown out."""

from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from origo_chat.service.part import Part
from origo_chat.service.refusals import refusal

Years = Annotated[int, Field(ge=0, le=120)]


class Age(Part):
    """Both ends belong to it. `from` is a word of Python's own, hence the other names inside."""

    youngest: Years = Field(alias="from")
    oldest: Years = Field(alias="to")

    @field_validator("oldest")
    @classmethod
    def _not_below_the_youngest(cls, oldest: int, info: ValidationInfo) -> int:
        youngest = info.data.get("youngest", oldest)
        if oldest < youngest:
            raise refusal(f"at least from, {youngest}", str(oldest))
        return oldest


# Whom Origo is for, where an organisation says nothing else.
USUAL_AGE = Age.model_validate({"from": 13, "to": 26})
