"""The HTTP API in writing, beyond what the framework says of it: who may call, how a caller shows who they are, and
every refusal with what it brings. All of it is read from the code, none of it is typed beside it."""

import inspect
from collections.abc import Iterable
from itertools import groupby
from typing import Any, Final

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema
from ninja.operation import Operation

from origo_chat.config.may_refuse import refusals_of
from origo_chat.config.session_scheme import SESSION, SESSION_SCHEME
from origo_chat.conversations import admission as mailboxes
from origo_chat.core.errors import OrigoError, WorkNeeded
from origo_chat.gateway.admission import Admission
from origo_chat.live_chat import admission as rooms
from origo_chat.protocol.audiences import Audience
from origo_chat.protocol.limits import BODY_BYTES, MOST_CHALLENGES

_SCHEMAS: Final = "#/components/schemas/"
_RESPONSES: Final = "#/components/responses/"
_JSON_KINDS: Final = {str: "string", int: "integer"}

SECURITY_SCHEMES: Final[dict[str, dict[str, str]]] = {
    mailboxes.SCHEME: {
        "type": "http",
        "scheme": mailboxes.SCHEME,
        "description": f"`Authorization: {mailboxes.SCHEME} <session>`: the `session` that opening a mailbox, or new "
        "words, answered. It lives as long as `expires_in` says, and ends with the words, the mailbox, or leaving.",
    },
    rooms.SCHEME: {
        "type": "http",
        "scheme": rooms.SCHEME,
        "bearerFormat": "<room>.<token>",
        "description": f"`Authorization: {rooms.SCHEME} <room>.<token>`, both as base64url: the room's 16 bytes, and "
        "the 32 random bytes whose SHA-256 was its `token_hash` when it was made.",
    },
    SESSION: SESSION_SCHEME,
}
_SHOWN_BY: Final = {Audience.ANYONE: None, Audience.MAILBOX: mailboxes.SCHEME, Audience.ROOM: rooms.SCHEME}

DESCRIPTION: Final = f"""\
SPEC.md, section 19, says what a client does with all of this. Bodies are JSON in UTF-8 (`application/json`) of at most
{BODY_BYTES:,} bytes, each field once, no field that is not named here; a format `base64url` is one without padding, in
its one spelling. `x-audience`: whom the call is for; to everybody else it is `not_found`. `x-acts`: it is carried out
once for each `Idempotency-Key`, and made again with the same key and body it gives the same answer, for a day.
`x-repeats`: it keeps no answer and needs no key, because carried out twice it does what once does. `x-work`: when many
call, it is refused with `work_needed`, and made again with the solution in the body's `work`, under the same key; a
client that is asked more than {MOST_CHALLENGES} times for one thing gives up."""


class ApiDocument(OpenAPISchema):
    """The framework's description with ours in it."""

    def __init__(self, api: NinjaAPI, path_prefix: str) -> None:
        self._refusals: set[type[OrigoError]] = set()
        self._names: set[str] = set()
        super().__init__(api, path_prefix)
        self["info"]["description"] = DESCRIPTION
        self["components"]["securitySchemes"] = SECURITY_SCHEMES
        self["components"]["schemas"].update({_name(kind): _refusal(kind) for kind in self._refusals})
        self["components"]["responses"] = {_name(kind): _told([kind]) for kind in self._refusals}

    def operation_details(self, operation: Operation) -> dict[str, Any]:
        """One route."""
        told: dict[str, Any] = super().operation_details(operation)
        audience = audience_of(operation)
        scheme = _SHOWN_BY.get(audience, SESSION)
        refusals = refusals_of(operation)
        self._refusals.update(refusals)
        # A name for clients, who do not care in which module of ours it stands.
        told["operationId"] = self._named(operation.view_func.__name__)
        told["security"] = [{scheme: []}] if scheme else []
        told["x-audience"] = audience.value
        told["responses"].update(_refused(refusals))
        if WorkNeeded in refusals:
            told["x-work"] = True
        return told

    def _named(self, name: str) -> str:
        if name in self._names:
            raise ValueError(f"two routes are called {name}: give one of the views another name")
        self._names.add(name)
        return name


def audience_of(operation: Operation) -> Audience:
    """Whom a route is for."""
    (admission,) = operation.auth_callbacks
    if not isinstance(admission, Admission):
        raise TypeError(f"{operation.view_func.__name__} states no audience: give it an admission")
    return admission.audience


def _refused(kinds: Iterable[type[OrigoError]]) -> dict[int, Any]:
    """What stands alone under its status is described once for all routes."""
    by_status = {status: list(same) for status, same in groupby(kinds, key=lambda kind: kind.status)}
    return {
        status: {"$ref": _RESPONSES + _name(same[0])} if len(same) == 1 else _told(same)
        for status, same in by_status.items()
    }


def _told(kinds: list[type[OrigoError]]) -> dict[str, Any]:
    shapes = [{"$ref": _SCHEMAS + _name(each)} for each in kinds]
    schema = shapes[0] if len(shapes) == 1 else {"oneOf": shapes}
    codes = ", ".join(each.code for each in kinds)
    return {"description": f"Refused: {codes}.", "content": {"application/json": {"schema": schema}}}


def _refusal(kind: type[OrigoError]) -> dict[str, Any]:
    params = {name: {"type": _JSON_KINDS[each]} for name, each in kind.takes.items()}
    return {
        "type": "object",
        "title": _name(kind),
        "description": f"{inspect.getdoc(kind)} The client {kind.client}.",
        "additionalProperties": False,
        "required": ["code", "params", "id"],
        "properties": {
            "code": {"type": "string", "enum": [kind.code]},
            "params": {"type": "object", "additionalProperties": False, "properties": params},
            "id": {"type": "string", "description": "Finds the call in the server's log, and means nothing else."},
        },
    }


def _name(kind: type[OrigoError]) -> str:
    return f"{kind.__name__}Refusal"
