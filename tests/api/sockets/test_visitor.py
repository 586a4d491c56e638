"""A visitor's socket: hello, welcome, heartbeat, and every way to be shown out."""

from typing import Any

import pytest

from origo_chat.protocol import limits
from origo_chat.protocol.close_codes import CloseCode
from tests.support.application import socket

HELLO = {"type": "hello", "version": 1, "locale": "sv"}


async def closed_after(*frames: Any) -> int:
    line = socket()
    await line.connect()
    for frame in frames:
        await (line.send_to(text_data=frame) if isinstance(frame, str) else line.send_json_to(frame))
    while (event := await line.receive_output(timeout=2))["type"] != "websocket.close":
        pass
    return int(event["code"])


async def test_hello_is_answered_with_welcome_and_needs_no_account() -> None:
    line = socket()
    assert (await line.connect())[0]
    await line.send_json_to(HELLO)
    welcome = await line.receive_json_from()
    assert welcome == {
        "type": "welcome", "version": 1, "service": "demo.origo.example", "heartbeat_seconds": limits.HEARTBEAT_SECONDS
    }  # fmt: skip
    await line.disconnect()


async def test_a_ping_is_answered() -> None:
    line = socket()
    await line.connect()
    await line.send_json_to(HELLO)
    await line.receive_json_from()
    await line.send_json_to({"type": "ping"})
    assert await line.receive_json_from() == {"type": "pong"}
    await line.disconnect()


@pytest.mark.parametrize(
    "frame",
    [
        "{",
        "[]",
        '{"type": "nonsense"}',
        '{"type": "ping", "more": 1}',
        '{"type": "hello"}',
        '"ping"',
        '{"type": "hello", "version": 1, "locale": "sv", "locale": "en"}',
        '{"type": "hello", "version": 1.0, "locale": "sv"}',
        '{"type": "hello", "version": "1", "locale": "sv"}',
        '{"type": "hello", "version": true, "locale": "sv"}',
        '{"type": "hello", "version": -0, "locale": "sv"}',
        '\ufeff{"type": "ping"}',
        "[" * 50_000,
        "\ud800",
    ],
)
async def test_a_frame_of_no_known_shape_closes(frame: str) -> None:
    assert await closed_after(frame) == CloseCode.MALFORMED


async def test_the_first_frame_has_to_be_hello() -> None:
    assert await closed_after({"type": "ping"}) == CloseCode.NOT_ADMITTED


async def test_a_second_hello_closes() -> None:
    assert await closed_after(HELLO, HELLO) == CloseCode.MALFORMED


async def test_another_version_is_told_so() -> None:
    assert await closed_after({**HELLO, "version": 2}) == CloseCode.OUTDATED


async def test_a_frame_above_the_limit_closes() -> None:
    assert await closed_after("x" * (limits.FRAME_BYTES + 1)) == CloseCode.TOO_LARGE


async def test_frames_that_come_too_fast_close() -> None:
    pings = [{"type": "ping"}] * (limits.FRAMES_IN_A_BURST + 1)
    assert await closed_after(HELLO, *pings) == CloseCode.TOO_MANY


async def test_a_burst_within_the_limit_is_answered() -> None:
    line = socket()
    await line.connect()
    await line.send_json_to(HELLO)
    for _ in range(limits.FRAMES_IN_A_BURST - 1):
        await line.send_json_to({"type": "ping"})
    answers = [(await line.receive_json_from())["type"] for _ in range(limits.FRAMES_IN_A_BURST)]
    assert answers == ["welcome", *["pong"] * (limits.FRAMES_IN_A_BURST - 1)]
    await line.disconnect()


async def test_who_says_nothing_is_shown_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "HELLO_SECONDS", 0.05)
    assert await closed_after() == CloseCode.SILENT


async def test_who_falls_silent_is_shown_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SILENCE_SECONDS", 0.1)
    assert await closed_after(HELLO) == CloseCode.SILENT


@pytest.mark.parametrize("origin", ["http://somebody.example", "http://localhost:9", "null", ""])
async def test_a_page_of_another_origin_is_not_let_in(origin: str) -> None:
    accepted, _ = await socket(origin=origin).connect()
    assert accepted is False


async def test_an_address_that_is_no_socket_is_refused() -> None:
    accepted, _ = await socket("/socket/absent").connect()
    assert accepted is False


async def test_a_name_that_is_not_ours_is_not_let_in() -> None:
    accepted, _ = await socket(origin="http://somebody.example", host="somebody.example").connect()
    assert accepted is False
