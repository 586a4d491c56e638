"""What section 19 of the spec says in tables is what the code does: no line too many, none too few, none different."""

import json
import re
from typing import Any, get_args

import pytest

from origo_chat.abuse.shapes import CHALLENGE_BYTES
from origo_chat.abuse.work import CHALLENGE_SECONDS
from origo_chat.accounts.tickets import LIFE
from origo_chat.config import export_schemas
from origo_chat.config.frames_document import frames_document
from origo_chat.core.errors import OrigoError
from origo_chat.gateway.acting import KEY_SHAPE
from origo_chat.gateway.services import KEPT_DAYS
from origo_chat.live_chat.api.shapes import LONGEST_POLL
from origo_chat.live_chat.signs_of_life import LOST
from origo_chat.protocol import limits
from origo_chat.protocol.close_codes import CloseCode
from origo_chat.protocol.frames import RefusedCode
from origo_chat.protocol.sockets import SOCKETS
from origo_chat.service.limits import Limits
from tests.unit.architecture.sources import ROOT

SPEC = (ROOT / "origo_chat" / "protocol" / "SPEC.md").read_text(encoding="utf-8")
CHAPTER = SPEC[SPEC.index("\n## 19 the wire") :]
API: dict[str, Any] = json.loads((export_schemas.FRONTEND / "api" / "openapi.json").read_text(encoding="utf-8"))


def rows(first: str) -> list[list[str]]:
    """The lines of the table whose first heading this is."""
    table = re.search(rf"^\| {re.escape(first)} \|.*\n\|[-| ]+\n((?:\|.*\n)+)", CHAPTER, re.MULTILINE)
    assert table, f"section 19 has no table that begins with {first}"
    return [[cell.strip() for cell in line.strip("|\n").split("|")] for line in table[1].splitlines()]


def tables() -> list[list[list[str]]]:
    """All whose first heading is `code`: refusals, then close codes."""
    found = re.findall(r"^\| code \|.*\n\|[-| ]+\n((?:\|.*\n)+)", CHAPTER, re.MULTILINE)
    return [[[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()] for table in found]


def test_every_refusal_stands_there_with_what_a_client_does() -> None:
    kinds = OrigoError.__subclasses__()
    said = [[f"`{k.code}`", str(k.status), ", ".join(f"`{name}`" for name in k.takes), k.client] for k in kinds]
    assert sorted(tables()[0]) == sorted(said)


def test_every_close_code_stands_there_with_what_a_client_does() -> None:
    assert tables()[1] == [[str(int(code)), code.why, code.client] for code in CloseCode]


def test_every_code_of_a_refused_frame_stands_there_with_what_a_client_does() -> None:
    assert sorted(code.strip("`") for code, _ in rows("`refused`")) == sorted(get_args(RefusedCode))


def test_what_a_frame_counts_as_is_what_the_document_says() -> None:
    costs = {
        name: each["x-cost"] for name, each in frames_document()["components"]["schemas"].items() if "x-cost" in each
    }
    assert {name: cost for name, cost in costs.items() if cost > 1} == {
        "Attend": limits.ATTEND_FRAMES,
        "StaffAttend": limits.STAFF_ATTEND_FRAMES,
    }
    said = (
        f"An `attend` counts as {limits.ATTEND_FRAMES} frames, one of staff as {limits.STAFF_ATTEND_FRAMES}, any other"
    )
    assert said in " ".join(CHAPTER.split())


def test_rates_and_sizes_are_those_of_the_code_and_of_the_document() -> None:
    said = {name.strip("`"): int(number.replace(",", "")) for name, number, _ in rows("name")}
    assert said == frames_document()["x-limits"]
    assert said == {name: getattr(limits, name.upper()) for name in said}


def test_the_forms_of_showing_who_one_is_are_those_of_the_document() -> None:
    forms = " ".join(form for form, _ in rows("form"))
    schemes = API["components"]["securitySchemes"]
    assert set(re.findall(r"Authorization: (\w+) ", forms)) == {
        each["scheme"] for each in schemes.values() if each["type"] == "http"
    }
    assert "cookie" in forms


@pytest.mark.parametrize("address", [f"/{socket.path}" for socket in SOCKETS])
def test_every_socket_has_its_address_there(address: str) -> None:
    assert f"`{address}`" in CHAPTER


def test_a_socket_that_needs_a_cookie_says_so() -> None:
    told = {path: each["get"]["security"] for path, each in frames_document()["paths"].items()}
    assert told == {"/socket/visitor": [], "/socket/staff": [{"Session": []}]}
    assert "Staff bring the cookie in the handshake, which is answered 403 without one" in " ".join(CHAPTER.split())


def test_every_call_it_names_is_one_of_the_document() -> None:
    named = re.findall(r"`(GET|POST|PUT|DELETE) (/api/[a-z/{}-]+)`", CHAPTER)
    assert len(named) > 10
    assert [each for each in named if each[0].lower() not in API["paths"].get(each[1], {})] == []


def test_the_length_of_our_challenges_is_the_one_that_is_taken() -> None:
    assert f"Our server's challenges have {CHALLENGE_BYTES} bytes." in SPEC
    assert f"More than {limits.MOST_CHALLENGES} for one thing" in CHAPTER


PLACE_KEPT = Limits.model_fields["place_kept_seconds"]
SAID = [
    f"not connected after {int(LOST.total_seconds())} seconds",
    f"With a `wait` of at most {LONGEST_POLL} a client",
    f"(from {PLACE_KEPT.metadata[0].ge}, else {PLACE_KEPT.default})",
    {30: "once, within half a minute"}[int(LIFE.total_seconds())],
    {300: "lives five minutes"}[CHALLENGE_SECONDS],
    "{} to {} characters of base64url".format(*re.findall(r"\d+", KEY_SHAPE.rpartition("{")[2])),
    {1: "answered as the first time, for a day"}[KEPT_DAYS],
]


@pytest.mark.parametrize("said", SAID)
def test_times_in_its_sentences_are_those_of_the_code(said: str) -> None:
    assert said in " ".join(CHAPTER.split())
