"""What everybody may see, and that nothing else slips in."""

import json
from datetime import UTC, datetime

from origo_chat.service.public import exported, public_now, public_part
from origo_chat.service.reading import read_service
from origo_chat.service.shape import Service
from tests.unit.service.conftest import Changed

# The whole of it, written out: a new key in a table of the file is not public before it stands here.
PUBLIC = {
    "id": {},
    "root_key": {},
    "recovery_key": {},
    "demonstration": {},
    "names": {"sv": {}, "en": {}, "ar": {}},
    "languages": {},
    "exit_address": {},
    "phones": {
        "key": {},
        "number": {},
        "dial": {},
        "names": {"sv": {}, "en": {}, "ar": {}},
        "hours": {"sv": {}, "en": {}, "ar": {}},
    },
    "aftercare": {},
    "age": {"from": {}, "to": {}},
    "opening_hours": {
        "time_zone": {},
        "week": {
            "monday": {"opens": {}, "closes": {}},
            "tuesday": {"opens": {}, "closes": {}},
            "wednesday": {"opens": {}, "closes": {}},
            "thursday": {"opens": {}, "closes": {}},
            "friday": {"opens": {}, "closes": {}},
            "saturday": {},
            "sunday": {},
        },
        "holidays": {"date": {}, "names": {"sv": {}, "en": {}, "ar": {}}, "hours": {}},
    },
    "answer_within_hours": {},
    "municipalities": {"code": {}, "name": {}},
    "pin": {},
}


def keys(value: object) -> object:
    """The keys of JSON in their order; a list has those of its first entry."""
    if isinstance(value, list):
        return keys(value[0]) if value else {}
    return {key: keys(below) for key, below in value.items()} if isinstance(value, dict) else {}


def test_the_export_has_the_public_keys_in_their_order_and_no_others(organisation: Service) -> None:
    assert json.dumps(keys(json.loads(exported(organisation)))) == json.dumps(PUBLIC)


def test_the_export_is_plain_utf_8_with_a_newline_at_the_end(organisation: Service) -> None:
    written = exported(organisation).decode()
    assert "Tyresö" in written
    assert "أوريغو" in written
    assert written.endswith("}\n")


def test_values_are_written_as_in_the_file(organisation: Service) -> None:
    public = json.loads(exported(organisation))
    assert public["age"] == {"from": 13, "to": 26}
    assert public["phones"][0]["dial"] == "112"
    assert public["opening_hours"]["week"]["monday"] == [{"opens": "12:00", "closes": "18:00"}]
    assert public["opening_hours"]["holidays"][0]["date"] == "2026-12-24"
    assert public["municipalities"][16] == {"code": "0180", "name": "Stockholm"}


def test_the_live_answer_is_the_public_part_and_the_opening(organisation: Service) -> None:
    live = json.loads(public_now(organisation, datetime(2026, 11, 23, 12, tzinfo=UTC)).model_dump_json())
    assert live.pop("opening") == {"open": True, "changes_at": "2026-11-23T18:00:00+01:00"}
    built = json.loads(exported(organisation))
    assert (built.pop("pin"), live) == (None, built)


def test_the_pin_goes_into_the_client_and_is_not_served(changed: Changed) -> None:
    hashed = "A" * 43
    pinned = read_service(changed(("[names]", f'[pin]\nn = 7\nhash = "{hashed}"\non = 2026-11-28\n\n[names]')))
    assert json.loads(exported(pinned))["pin"] == {"n": 7, "hash": hashed, "on": "2026-11-28"}
    assert "pin" not in json.loads(public_part(pinned).model_dump_json())


def test_aliases_make_no_difference(organisation: Service) -> None:
    public = public_part(organisation)
    assert public.model_dump_json(by_alias=True) == public.model_dump_json(by_alias=False)
