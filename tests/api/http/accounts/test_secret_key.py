"""The server's own secret key can be changed, and nobody has to notice."""

from datetime import timedelta

import httpx
import pytest
from asgiref.sync import sync_to_async
from django.conf import LazySettings
from django.core.management import call_command

from origo_chat.accounts.models import Totp
from origo_chat.core import clock
from tests.api.http.accounts.test_second_factor import NOON, check, code_at, half, with_totp
from tests.api.http.accounts.test_sign_in import parameters
from tests.support.staff import Staff

FIRST, SECOND = "first-key-" * 6, "second-key-" * 6
pytestmark = pytest.mark.usefixtures("client")


async def proved(sam: Staff, secret: bytes, minutes: int) -> httpx.Response:
    """Sign in with a code, some minutes after noon."""
    moment = NOON + timedelta(minutes=minutes)
    with clock.stopped_for_testing(moment):
        return await check(await half(sam), code_at(secret, moment))


async def test_codes_go_on_under_another_key(settings: LazySettings) -> None:
    settings.SECRET_KEY = FIRST
    sam, secret = await with_totp(NOON)
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = SECOND, [FIRST]
    assert (await proved(sam, secret, 5)).status_code == 200
    await sync_to_async(call_command)("seal_anew", verbosity=0)
    settings.SECRET_KEY_FALLBACKS = []
    assert (await proved(sam, secret, 10)).status_code == 200


async def test_a_key_that_was_dropped_too_soon_is_a_refusal_and_no_fault(settings: LazySettings) -> None:
    settings.SECRET_KEY = FIRST
    sam, secret = await with_totp(NOON)
    settings.SECRET_KEY = SECOND
    assert (await proved(sam, secret, 5)).json()["code"] == "second_factor_refused"
    await sync_to_async(call_command)("seal_anew", verbosity=0)
    assert await Totp.objects.acount() == 1


async def test_the_salt_of_a_name_outlives_the_key(client: httpx.AsyncClient, settings: LazySettings) -> None:
    settings.SECRET_KEY = FIRST
    before = (await parameters(client, "nobody")).json()
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = SECOND, [FIRST]
    assert (await parameters(client, "nobody")).json() == before
