"""The sockets in writing, in the shape of an OpenAPI file, so that one generator reads both."""

from typing import Any, Final

from origo_chat.config.session_scheme import SESSION, SESSION_SCHEME
from origo_chat.protocol import frames, limits
from origo_chat.protocol.close_codes import CloseCode
from origo_chat.protocol.sockets import SOCKETS, Socket

_SCHEMAS: Final = "#/components/schemas/"
_REFERENCE: Final = _SCHEMAS + "{model}"
_ORIGIN: Final = {
    "name": "Origin",
    "in": "header",
    "required": True,
    "schema": {"type": "string", "format": "uri"},
    "description": "This very scheme, host and port. Browsers send it by themselves.",
}
_NUMBERS: Final = (
    "FRAME_BYTES", "FRAMES_PER_SECOND", "FRAMES_IN_A_BURST", "HEARTBEAT_SECONDS", "SILENCE_SECONDS", "HELLO_SECONDS",
    "NOTICES_WAITING", "BODY_BYTES",
)  # fmt: skip

DESCRIPTION: Final = """\
SPEC.md, section 19, says what a client does with all of this. Every frame is one text message of JSON: each field
once, no field that is not named here; a format `base64url` is one without padding, in its one spelling. `x-first` is
sent first and answered by `x-welcome`; then `x-sends` goes up and `x-receives` comes down. `x-audience`: who may
send it; `x-cost`: as how many frames it counts."""


def frames_document() -> dict[str, Any]:
    """The whole file."""
    schemas: dict[str, Any] = {}
    for socket in SOCKETS:
        for union, name in ((socket.sends, f"{socket.name}Frame"), (socket.receives, f"{socket.name}Notice")):
            schema = union.json_schema(ref_template=_REFERENCE)
            schemas.update(schema.pop("$defs"))
            schemas[name] = schema
    for kind in frames.ClientFrame.__subclasses__():
        schemas[kind.__name__] |= {"x-audience": kind.audience.value, "x-cost": kind.cost}
    schemas |= {"CloseCode": _close_codes(), "ProtocolVersion": _version()}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "origo_chat frames",
            "version": str(limits.PROTOCOL_VERSION),
            "description": DESCRIPTION,
        },
        "paths": {f"/{socket.path}": {"get": _described(socket)} for socket in SOCKETS},
        "components": {"schemas": schemas, "securitySchemes": {SESSION: SESSION_SCHEME}},
        "x-limits": {name.lower(): getattr(limits, name) for name in _NUMBERS},
    }


def _described(socket: Socket) -> dict[str, Any]:
    return {
        "operationId": f"{socket.name.lower()}Socket",
        "parameters": [_ORIGIN],
        "security": [{SESSION: []}] if socket.needs_session else [],
        "responses": {
            "101": {"description": "A WebSocket, without a protocol of its own."},
            "403": {"description": "No such address for this host, origin and cookie."},
        },
        "x-first": _schema(socket.first.__name__),
        "x-welcome": _schema(socket.welcome.__name__),
        "x-sends": _schema(f"{socket.name}Frame"),
        "x-receives": _schema(f"{socket.name}Notice"),
    }


def _schema(name: str) -> dict[str, str]:
    return {"$ref": _SCHEMAS + name}


def _close_codes() -> dict[str, Any]:
    codes = list(CloseCode)
    return {
        "type": "integer",
        "description": "4400 to 4499: the client is wrong, and stops if it knows no more. From 4500 it may try again.",
        "enum": [int(code) for code in codes],
        "x-enum-varnames": [code.name for code in codes],
        "x-enum-descriptions": [f"{code.why}: the client {code.client}" for code in codes],
    }


def _version() -> dict[str, Any]:
    return {"type": "integer", "enum": [limits.PROTOCOL_VERSION], "x-enum-varnames": ["CURRENT"]}
