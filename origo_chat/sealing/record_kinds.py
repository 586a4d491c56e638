"""What the team keeps beside its threads, who may write each, and who holds slots of its key."""

from dataclasses import dataclass
from enum import StrEnum

from origo_chat.sealing.refusals import Malformed, UnknownVersion
from origo_chat.sealing.spelling import VERSION, read_json, whole_number
from origo_chat.sealing.statements import READING_ROLES, Role

RECORD_LIMIT = 49_152


class RecordKind(StrEnum):
    """A key or text of one never passes for another."""

    NOTES = "notes"
    TEMPLATE = "template"
    PUBLICATION = "publication"
    PROFILE = "profile"
    HOURS = "hours"
    ORDER = "order"
    BRIEF = "brief"
    JOINING = "joining"
    SHEET = "sheet"
    SEAT = "seat"
    MINUTES = "minutes"
    MONTH = "month"


class Holders(StrEnum):
    """Who holds slots of the key."""

    TEAM = "team"
    # The team, and the interpreter it is about.
    TEAM_AND_INTERPRETER = "team and interpreter"
    # The team, and the seats of a samråd.
    TEAM_AND_SEATS = "team and seats"


@dataclass(frozen=True)
class Rule:
    """Who may make its key and write under it, and who holds slots."""

    writers: frozenset[Role]
    holders: Holders


_LEADS = frozenset({Role.LEAD, Role.COORDINATOR})
_INTERPRETER = frozenset({Role.INTERPRETER})

# spec: 6 notes and drafts
RULES: dict[RecordKind, Rule] = {
    RecordKind.NOTES: Rule(READING_ROLES, Holders.TEAM),
    RecordKind.TEMPLATE: Rule(READING_ROLES, Holders.TEAM),
    RecordKind.PUBLICATION: Rule(READING_ROLES, Holders.TEAM),
    RecordKind.PROFILE: Rule(_LEADS, Holders.TEAM),
    RecordKind.HOURS: Rule(_INTERPRETER, Holders.TEAM_AND_INTERPRETER),
    RecordKind.ORDER: Rule(READING_ROLES, Holders.TEAM),
    RecordKind.BRIEF: Rule(READING_ROLES, Holders.TEAM_AND_INTERPRETER),
    RecordKind.JOINING: Rule(READING_ROLES, Holders.TEAM_AND_INTERPRETER),
    RecordKind.SHEET: Rule(_INTERPRETER | READING_ROLES, Holders.TEAM_AND_INTERPRETER),
    RecordKind.SEAT: Rule(READING_ROLES, Holders.TEAM_AND_SEATS),
    RecordKind.MINUTES: Rule(READING_ROLES, Holders.TEAM_AND_SEATS),
    RecordKind.MONTH: Rule(READING_ROLES, Holders.TEAM),
}
# Those that stand on their own: the rest are read as notes (types 2 and 3).
RECORDS = frozenset(RecordKind) - {RecordKind.NOTES, RecordKind.TEMPLATE, RecordKind.PUBLICATION}


# spec: 6 notes and drafts
def read_record(text: str, kind: RecordKind, about: bytes) -> None:
    """Refuses a text that is not a record of this kind, about this thing: another order, another room, another seat."""
    value = read_json(text.encode(), RECORD_LIMIT)
    if not isinstance(value, dict) or list(value)[:3] != ["v", "kind", "about"]:
        raise Malformed("a record begins with its version, its kind and what it is about")
    if whole_number(value["v"], "v", 0, 0xFFFF_FFFF) != VERSION:
        raise UnknownVersion("a record of a version this client does not know")
    if (value["kind"], value["about"]) != (kind.value, about.hex()):
        raise Malformed("a record of another kind, or about something else")
