"""What the team keeps beside its threads, and who may write each."""

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


_LEADS = frozenset({Role.LEAD, Role.COORDINATOR})
_INTERPRETER = frozenset({Role.INTERPRETER})

# spec: 6 notes and drafts
# Who may make its key and write under it. Who holds slots of it, the spec says.
WRITERS: dict[RecordKind, frozenset[Role]] = {
    RecordKind.NOTES: READING_ROLES,
    RecordKind.TEMPLATE: READING_ROLES,
    RecordKind.PUBLICATION: READING_ROLES,
    RecordKind.PROFILE: _LEADS,
    RecordKind.HOURS: _INTERPRETER,
    RecordKind.ORDER: READING_ROLES,
    RecordKind.BRIEF: READING_ROLES,
    RecordKind.JOINING: READING_ROLES,
    RecordKind.SHEET: _INTERPRETER | READING_ROLES,
    RecordKind.SEAT: READING_ROLES,
    RecordKind.MINUTES: READING_ROLES,
    RecordKind.MONTH: READING_ROLES,
}


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
