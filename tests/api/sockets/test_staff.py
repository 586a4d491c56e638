"""A staff socket: let in by a ticket once, and closed within a second of the end of its session."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import httpx
import pytest
from asgiref.sync import sync_to_async
from channels.testing import WebsocketCommunicator
from django.conf import LazySettings

from origo_chat.abuse.sockets import Threshold
from origo_chat.accounts.models import Session
from origo_chat.accounts.services.people import leave
from origo_chat.consumers import hub, staff
from origo_chat.core import clock
from origo_chat.protocol import limits
from origo_chat.protocol.close_codes import CloseCode
from tests.support.application import socket, staff_socket
from tests.support.staff import Staff, browser_of, hired, key

ME = "/api/accounts/me"
pytestmark = pytest.mark.usefixtures("client")


async def ticket(browser: httpx.AsyncClient) -> str:
    return str((await browser.post(f"{ME}/socket-ticket")).json()["ticket"])


def hello(ticket: str, **changed: Any) -> dict[str, Any]:
    return {"type": "staff_hello", "version": limits.PROTOCOL_VERSION, "ticket": ticket, **changed}


async def closed_after(*frames: dict[str, Any]) -> int:
    line = staff_socket()
    await line.connect()
    for frame in frames:
        await line.send_json_to(frame)
    return await close_code(line)


async def close_code(line: WebsocketCommunicator) -> int:
    while (event := await line.receive_output(timeout=1))["type"] != "websocket.close":
        pass
    await line.wait(timeout=1)
    return int(event["code"])


@asynccontextmanager
async def welcomed(browser: httpx.AsyncClient) -> AsyncIterator[WebsocketCommunicator]:
    line = staff_socket(browser)
    await line.connect()
    await line.send_json_to(hello(await ticket(browser)))
    assert (await line.receive_json_from())["type"] == "staff_welcome"
    yield line
    await line.disconnect()


async def test_a_ticket_is_answered_with_whose_socket_it_is() -> None:
    sam = await hired("sam")
    line = staff_socket()
    await line.connect()
    await line.send_json_to(hello(await ticket(await browser_of(sam))))
    told = {"version": 1, "person": sam.named, "heartbeat_seconds": limits.HEARTBEAT_SECONDS}
    assert await line.receive_json_from() == {"type": "staff_welcome", **told}
    await line.send_json_to({"type": "ping"})
    assert await line.receive_json_from() == {"type": "pong"}
    await line.disconnect()


async def test_a_ticket_works_once() -> None:
    used = await ticket(await browser_of(await hired("sam")))
    line = staff_socket()
    await line.connect()
    await line.send_json_to(hello(used))
    await line.receive_json_from()
    assert await closed_after(hello(used)) == CloseCode.NOT_ADMITTED
    await line.disconnect()


async def test_a_ticket_ends_after_half_a_minute() -> None:
    late = await ticket(await browser_of(await hired("sam")))
    with clock.stopped_for_testing(clock.now() + timedelta(seconds=30)):
        assert await closed_after(hello(late)) == CloseCode.NOT_ADMITTED


async def test_a_ticket_of_an_ended_session_lets_nobody_in() -> None:
    browser = await browser_of(await hired("sam"))
    made = await ticket(browser)
    await browser.post("/api/accounts/sign-in/out")
    assert await closed_after(hello(made)) == CloseCode.NOT_ADMITTED


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        (hello("x" * 43), CloseCode.NOT_ADMITTED),
        ({"type": "ping"}, CloseCode.NOT_ADMITTED),
        (hello("x" * 43, version=2), CloseCode.OUTDATED),
        (hello("short"), CloseCode.MALFORMED),
        ({"type": "hello", "version": 1, "locale": "sv"}, CloseCode.MALFORMED),
    ],
)
async def test_everything_else_is_shown_out(frame: dict[str, Any], code: CloseCode) -> None:
    assert await closed_after(frame) == code


async def sign_out(browser: httpx.AsyncClient, sam: Staff) -> None:
    await browser.post("/api/accounts/sign-in/out")


async def end_others(browser: httpx.AsyncClient, sam: Staff) -> None:
    await (await browser_of(sam)).delete(f"{ME}/other-devices", headers=key())


async def depart(browser: httpx.AsyncClient, sam: Staff) -> None:
    await sync_to_async(leave)(by="system", person=sam.id)


@pytest.mark.parametrize("end", [sign_out, end_others, depart])
async def test_it_closes_when_its_session_ends(end: Callable[[httpx.AsyncClient, Staff], Awaitable[None]]) -> None:
    sam = await hired("sam")
    browser = await browser_of(sam)
    async with welcomed(browser) as line:
        await end(browser, sam)
        assert await close_code(line) == CloseCode.NOT_ADMITTED


async def test_other_sessions_keep_their_sockets() -> None:
    sam, mira = await browser_of(await hired("sam")), await browser_of(await hired("mira"))
    async with welcomed(sam) as gone, welcomed(mira) as kept:
        await sam.post("/api/accounts/sign-in/out")
        assert await close_code(gone) == CloseCode.NOT_ADMITTED
        await kept.send_json_to({"type": "ping"})
        assert await kept.receive_json_from() == {"type": "pong"}


async def test_an_end_nobody_announced_is_found_by_asking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub, "CHECK_SECONDS", 0.05)
    monkeypatch.setattr(hub, "CHECK_AWAY_SECONDS", 0.05)
    async with welcomed(await browser_of(await hired("sam"))) as line:
        await Session.objects.all().adelete()
        assert await close_code(line) == CloseCode.NOT_ADMITTED


async def test_the_hub_stops_with_its_last_socket() -> None:
    async with welcomed(await browser_of(await hired("sam"))):
        assert hub.current_hub()._is_working
    await asyncio.sleep(0)
    assert not hub.current_hub()._is_working


async def test_whoever_brings_no_cookie_is_nobody_who_works_here() -> None:
    line = socket("/socket/staff")
    connected, _ = await line.connect()
    assert not connected


async def test_a_cookie_somebody_made_up_reaches_no_threshold(
    monkeypatch: pytest.MonkeyPatch, settings: LazySettings
) -> None:
    genuine = (await browser_of(await hired("sam"))).cookies["session"]
    monkeypatch.setattr(staff, "staff_threshold", threshold := Threshold(1))
    entered: list[object] = []
    monkeypatch.setattr(threshold, "enter", lambda socket, _: entered.append(socket))
    for bogus in ("x" * 43, "x" * 64, genuine[:-4] + "AAAA", "", "é" * 64, await ticket_of_nobody()):
        connected, _ = await socket("/socket/staff", cookie=f"session={bogus}").connect()
        assert not connected
    assert entered == []
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another" * 10, [settings.SECRET_KEY]
    line = socket("/socket/staff", cookie=f"session={genuine}")
    assert (await line.connect())[0]
    assert len(entered) == 1
    await line.disconnect()


async def ticket_of_nobody() -> str:
    """Ours, and for something else."""
    return await ticket(await browser_of(await hired("mira")))


async def test_a_ticket_somebody_made_up_asks_the_database_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    made = await ticket(await browser_of(await hired("sam")))
    asked: list[object] = []
    monkeypatch.setattr(staff, "in_reading_thread", asked.append)
    for bogus in ("x" * 43, made[:-1] + ("A" if made[-1] != "A" else "Q"), "x" * 20):
        assert await closed_after(hello(bogus)) == CloseCode.NOT_ADMITTED
    assert asked == []


async def test_strangers_who_say_nothing_keep_nobody_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that is silent longest makes room, and whoever says hello is not counted any more."""
    monkeypatch.setattr(staff, "staff_threshold", Threshold(2))
    silent = [staff_socket() for _ in range(4)]
    async with welcomed(await browser_of(await hired("sam"))) as line:
        for each in silent:
            await each.connect()
        assert [await close_code(each) for each in silent[:2]] == [CloseCode.FULL] * 2
        async with welcomed(await browser_of(await hired("mira"))) as other:
            assert await close_code(silent[2]) == CloseCode.FULL
            for each in (line, other):
                await each.send_json_to({"type": "ping"})
                assert await each.receive_json_from() == {"type": "pong"}
    await silent[3].disconnect()
