"""The whole of service.toml. Each part has a module of its own; nothing here knows where the file is."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from origo_chat.service.ages import USUAL_AGE, Age
from origo_chat.service.agreement import disagreements
from origo_chat.service.exits import ExitAddress
from origo_chat.service.hours import OpeningHours
from origo_chat.service.languages import Languages, Texts
from origo_chat.service.limits import Limits
from origo_chat.service.part import Part
from origo_chat.service.phones import Aftercare, Phones
from origo_chat.service.places import Municipalities
from origo_chat.service.policies import Policies
from origo_chat.service.refusals import matching, refuse_all
from origo_chat.service.retention import Retention
from origo_chat.service.roles import Roles
from origo_chat.service.trust import Pin, RootKey

ServiceId = Annotated[
    str,
    # At most a host name, and it enters derivations with a length of two bytes before it.
    matching(
        r"(?=.{3,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]",
        'a dotted name in small letters such as "demo.origo.example"',
    ),
]


class Service(Part):
    """One organisation and what it has decided. The id binds six words to it and can never change."""

    id: ServiceId
    root_key: RootKey
    pin: Pin | None = None
    demonstration: bool
    names: Texts
    languages: Languages
    exit_address: ExitAddress
    phones: Phones
    aftercare: Aftercare
    age: Age = USUAL_AGE
    opening_hours: OpeningHours
    answer_within_hours: int = Field(ge=1, le=72)
    municipalities: Municipalities
    roles: Roles
    limits: Limits = Limits()
    retention: Retention
    policies: Policies

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        refuse_all(disagreements(self))
        return self
