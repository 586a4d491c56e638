"""Deny by default: every route and frame says who it is for, and what is open to anybody stands here in writing."""

from collections.abc import Iterator
from typing import get_args

from ninja.operation import Operation
from pydantic import BaseModel

from origo_chat.config.api import api
from origo_chat.gateway.acting import HEADER
from origo_chat.gateway.admission import Admission
from origo_chat.gateway.repeating import MARK
from origo_chat.gateway.shapes import Answer, Body
from origo_chat.protocol import frames
from origo_chat.protocol.audiences import Audience

OPEN_ROUTES = {
    "GET /service",
    "GET /service/opening",
    # Before there is a session: signing in, and the link of an invitation.
    "POST /accounts/sign-in/begin",
    "POST /accounts/sign-in/finish",
    "POST /accounts/invitations/open",
    "POST /accounts/invitations/enrol",
    # Whether somebody is there to talk to, and a place in the line.
    "GET /chat/opening",
    "POST /chat/rooms",
    # Public by its purpose: every client checks it.
    "GET /keyring/log",
    # A visitor has no account: asking, showing six words, and what others have asked.
    "POST /questions",
    "POST /mailboxes/open",
    "GET /published",
}
# Neither reading nor kept under a key; gateway/repeating.py says when that may be.
REPEATABLE_ROUTES = {
    # Asks, with something that must not stand in an address.
    "POST /accounts/sign-in/begin",
    "POST /accounts/invitations/open",
    "POST /mailboxes/open",
    # Ends what a page holds, once or twice.
    "POST /mailbox/leave",
    # Asks for more names than an address holds.
    "POST /inbox/rows",
    "POST /inbox/heads",
    # Gives a challenge or a ticket in place of the last one.
    "POST /accounts/second-factor/passkey/begin",
    "POST /accounts/second-factor/passkeys/begin",
    "POST /accounts/me/socket-ticket",
    # The same packet under its client id; marks only go up; of typing nothing is kept.
    "POST /chat/room/packets",
    "POST /chat/room/marks",
    "POST /chat/room/typing",
    "POST /chat/rooms/{room}/packets",
    "POST /chat/rooms/{room}/marks",
    "POST /chat/rooms/{room}/typing",
    # The last things a page does: said twice, they are said once.
    "POST /chat/room/leave",
    "POST /chat/room/clear",
    # Hands out other slots each time; what is done with them acts.
    "POST /conversations/rotation/{team}/claim",
    # Brings or takes a cookie; a second try needs a fresh secret, challenge or code, or finds nothing to end.
    "POST /accounts/sign-in/finish",
    "POST /accounts/sign-in/out",
    "POST /accounts/second-factor/passkey/finish",
    "POST /accounts/second-factor/passkeys/finish",
    "POST /accounts/second-factor/totp/check",
    "POST /accounts/second-factor/totp/confirm",
}
OPEN_FRAMES = {"Hello", "Ping"}


def operations() -> Iterator[tuple[str, Operation]]:
    for router in api._get_bound_routers():
        for path, view in router.path_operations.items():
            for operation in view.operations:
                address = "/" + "/".join(part.strip("/") for part in (router.prefix, path) if part.strip("/"))
                yield f"{'|'.join(operation.methods)} {address}", operation


def audience_of(operation: Operation) -> Audience | None:
    stated = [callback for callback in operation.auth_callbacks if isinstance(callback, Admission)]
    return stated[0].audience if len(stated) == len(operation.auth_callbacks) == 1 else None


def test_every_route_states_one_audience() -> None:
    assert [name for name, operation in operations() if audience_of(operation) is None] == []


def test_the_routes_open_to_anybody_are_exactly_these() -> None:
    found = {name for name, operation in operations() if audience_of(operation) == "anyone"}
    assert found == OPEN_ROUTES


def test_every_route_that_is_not_reading_acts_once_per_key() -> None:
    changing = [(name, operation) for name, operation in operations() if set(operation.methods) - {"GET"}]
    unkept = {name for name, operation in changing if not (operation.openapi_extra or {}).get("x-acts")}
    assert unkept == REPEATABLE_ROUTES
    assert HEADER


def test_the_routes_that_may_be_repeated_say_so() -> None:
    assert {name for name, each in operations() if (each.openapi_extra or {}).get(MARK)} == REPEATABLE_ROUTES


def test_every_body_and_answer_refuses_unknown_fields() -> None:
    loose = [kind.__name__ for kind in (*Body.__subclasses__(), *Answer.__subclasses__()) if not refuses(kind)]
    assert loose == []
    for name, operation in operations():
        for model in operation.models:
            for field in model.model_fields.values():
                kinds = [field.annotation, *get_args(field.annotation)]
                bodies = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)]
                assert all(refuses(kind) for kind in bodies), name


def refuses(kind: type[BaseModel]) -> bool:
    return kind.model_config.get("extra") == "forbid"


def client_frames() -> list[type[frames.ClientFrame]]:
    return frames.ClientFrame.__subclasses__()


def test_every_frame_a_client_sends_states_its_audience() -> None:
    assert {kind.__name__ for kind in client_frames() if "audience" in vars(kind)} == sent_by_clients()


def sent_by_clients() -> set[str]:
    unions = (frames.VISITOR_FRAMES, frames.STAFF_FRAMES)
    kinds = [kind for union in unions for kind in union.json_schema()["oneOf"]]
    return {str(kind["$ref"]).rsplit("/", 1)[1] for kind in kinds}


def test_the_frames_open_to_anybody_are_exactly_these() -> None:
    assert {kind.__name__ for kind in client_frames() if kind.audience.value == "anyone"} == OPEN_FRAMES


def test_every_frame_refuses_unknown_fields() -> None:
    assert [kind.__name__ for kind in all_frames(frames.Frame) if not refuses(kind)] == []


def all_frames(kind: type[frames.Frame]) -> list[type[frames.Frame]]:
    return [kind, *(below for child in kind.__subclasses__() for below in all_frames(child))]
