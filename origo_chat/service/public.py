"""The part of the organisation's data that everybody may see: what is written here and nothing else."""

from datetime import datetime

from typing_extensions import TypedDict  # pydantic cannot read the standard one before Python 3.12

from origo_chat.service.exits import ExitAddress
from origo_chat.service.hours import OpeningHours
from origo_chat.service.languages import Languages, Texts
from origo_chat.service.opening import Opening, opening_at
from origo_chat.service.part import Part
from origo_chat.service.phones import Aftercare, Phones
from origo_chat.service.places import Municipalities
from origo_chat.service.shape import Service, ServiceId
from origo_chat.service.trust import Pin, RootKey

# A dictionary, since no attribute can be called `from`; it is written the same with and without aliases.
PublicAge = TypedDict("PublicAge", {"from": int, "to": int})


class PublicService(Part):
    """What anybody may ask a server for. The order of the keys is the order of the exported file."""

    id: ServiceId
    root_key: RootKey
    recovery_key: bool
    demonstration: bool
    names: Texts
    languages: Languages
    exit_address: ExitAddress
    phones: Phones
    aftercare: Aftercare
    age: PublicAge
    opening_hours: OpeningHours
    answer_within_hours: int
    municipalities: Municipalities


class BuiltService(PublicService):
    """The same with what a client takes from its own files alone: a pin that a server hands out is none."""

    pin: Pin | None


class LiveService(PublicService):
    """The same with what only a running server knows."""

    opening: Opening


def public_part(service: Service) -> PublicService:
    """What may be shown to anybody, at any time."""
    return PublicService(
        id=service.id,
        root_key=service.root_key,
        recovery_key=service.policies.recovery_key,
        demonstration=service.demonstration,
        names=service.names,
        languages=service.languages,
        exit_address=service.exit_address,
        phones=service.phones,
        aftercare=service.aftercare,
        age={"from": service.age.youngest, "to": service.age.oldest},
        opening_hours=service.opening_hours,
        answer_within_hours=service.answer_within_hours,
        municipalities=service.municipalities,
    )


def public_now(service: Service, moment: datetime) -> LiveService:
    """What may be shown to anybody at this moment."""
    opening = opening_at(service.opening_hours, moment)
    return LiveService(**dict(public_part(service)), opening=opening)


def exported(service: Service) -> bytes:
    """The file the client is built from: the same bytes for the same organisation, always."""
    built = BuiltService(**dict(public_part(service)), pin=service.pin)
    return built.model_dump_json(indent=2).encode() + b"\n"
