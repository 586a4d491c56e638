"""What a route may refuse with is found wherever its code says it."""

from types import FunctionType

import httpx
import pytest

from origo_chat.abuse.limits import ASKING
from origo_chat.abuse.work import worked
from origo_chat.config.may_refuse import refusals_of
from origo_chat.core.errors import OrigoError
from origo_chat.gateway.acting import acting
from tests.support.documented import codes_of, hold_to_the_document, operation_of
from tests.unit.architecture.test_audiences import operations

DOOR = {"not_found", "malformed", "too_large", "unexpected"}


def codes(route: str) -> set[str]:
    (operation,) = [each for name, each in operations() if name == route]
    return {kind.code for kind in refusals_of(operation)}


@pytest.mark.parametrize(
    ("route", "more"),
    [
        # Nothing of its own; a service; a decorator that asks for work; one that asks for a key; an object's method.
        ("GET /service", set()),
        ("DELETE /accounts/me/totp", {"last_factor", "idempotency_key_missing", "idempotency_key_reused"}),
        ("POST /mailboxes/open", {"mailbox_ended", "work_needed"}),
    ],
)
def test_a_route_says_what_its_code_says(route: str, more: set[str]) -> None:
    assert codes(route) >= DOOR | more
    assert "name_taken" not in codes(route)


def test_what_marks_a_route_is_looked_into() -> None:
    assert isinstance(acting, FunctionType)
    assert isinstance(worked(ASKING), FunctionType)
    acts = [name for name, each in operations() if (each.openapi_extra or {}).get("x-acts")]
    assert [name for name in acts if "idempotency_key_missing" not in codes(name)] == []


def test_every_refusal_is_said_by_some_route() -> None:
    said = {code for name, _ in operations() for code in codes(name)}
    # The router answers another verb by itself, before any route is known.
    assert {kind.code for kind in OrigoError.__subclasses__()} - said == {"method_not_allowed"}


def refused(code: str, status: int) -> httpx.Response:
    request = httpx.Request("POST", "http://localhost/api/mailboxes/open")
    return httpx.Response(status, json={"code": code, "params": {}, "id": ""}, request=request)


async def test_an_answer_that_its_route_does_not_say_is_found() -> None:
    await hold_to_the_document(refused("mailbox_ended", 410))
    for told in (refused("name_taken", 409), refused("mailbox_ended", 409), refused("work_needed", 404)):
        with pytest.raises(AssertionError, match="open_own_mailbox does not say"):
            await hold_to_the_document(told)


def test_names_in_addresses_are_passed_over() -> None:
    operation = operation_of("POST", f"/api/questions/{'A' * 22}/hand")
    assert operation
    assert "wrong_state" in codes_of(operation, 409)
