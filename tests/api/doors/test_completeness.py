"""Nothing is added to the service without its cells: a route, a state, a role, an audience, a frame."""

from typing import get_args

from origo_chat.anon_qa.states import QuestionState
from origo_chat.live_chat.states import MemberState, RoomState
from origo_chat.protocol.audiences import Audience
from origo_chat.protocol.frames import AnyStaffFrame, AnyVisitorFrame
from tests.api.doors.calls import CALLS
from tests.api.doors.people import ROLES
from tests.api.doors.scene import HELD
from tests.api.doors.table import part
from tests.api.doors.visitors import VISITORS
from tests.unit.architecture.sources import ROOT
from tests.unit.architecture.test_audiences import audience_of, operations

ROUTES = {row["route"]: row["audience"] for row in part("routes")}
DOORS = ROOT / "ops" / "doors.md"
AUDIENCES = {each.value for each in Audience}


def columns(name: str, *others: str) -> set[str]:
    return set(part(name)[0].cells(*others))


def test_every_route_has_its_cells_and_states_the_audience_the_table_says() -> None:
    assert {name: audience_of(operation) for name, operation in operations()} == ROUTES


def test_the_page_about_it_says_how_many() -> None:
    assert f"| {len(ROUTES)} routes |" in DOORS.read_text(encoding="utf-8")


def test_every_route_is_called() -> None:
    assert CALLS.keys() == ROUTES.keys()


def test_every_audience_is_tried_by_every_role_and_every_kind_of_visitor() -> None:
    assert columns("credentials", "who") == columns("standings", "standing", "with") == AUDIENCES
    assert {row["who"] for row in part("credentials")} == {*ROLES, *VISITORS}


def test_every_state_of_a_question_has_a_column() -> None:
    held_by_others = {f"{state}:other" for state in HELD}
    states = {state.value for state in QuestionState}
    assert columns("questions", "route", "as") == states | held_by_others | {"erased"}


def test_every_state_of_a_room_has_a_column() -> None:
    assert columns("rooms", "route", "as", "seat") == {state.value for state in RoomState} | {"erased"}
    assert len(MemberState) == 3, "a seat more: rooms.txt has rows for `in`, `asked`, `gone` and `none`"


def test_whatever_an_address_can_name_has_cells_of_its_own() -> None:
    """Somebody else's and what is not there: for a question or a room those are states and seats."""
    named = {name for name in ROUTES if "{" in name}
    tried = {row["route"] for name in ("others", "questions", "rooms") for row in part(name)}
    assert named - tried == set()


def test_every_frame_of_both_sockets_has_its_cells() -> None:
    sent = {("visitor", kind.__name__) for kind in get_args(AnyVisitorFrame)}
    sent |= {("staff", kind.__name__) for kind in get_args(AnyStaffFrame)}
    assert {(row["socket"], row["frame"]) for row in part("frames")} == sent


def test_every_frame_states_the_audience_the_table_says() -> None:
    """Three frames are the same on both sockets: what a token is to a visitor, standing is to staff."""
    kinds = {kind.__name__: kind.audience for kind in (*get_args(AnyVisitorFrame), *get_args(AnyStaffFrame))}
    told = {(row["frame"], row["audience"]) for row in part("frames")}
    both = {(frame, Audience.CHATTING.value) for frame in ("Send", "Typing", "Mark")}
    assert told == {(frame, audience.value) for frame, audience in kinds.items()} | both
