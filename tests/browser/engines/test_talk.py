"""In every engine: ten lines each way with a console in Chromium."""

from tests.browser.chat.conftest import Desks
from tests.browser.chat.desk import Visit
from tests.browser.engines.conftest import Engine
from tests.browser.engines.people import VeraElsewhere

LINES = 10


async def test_ten_lines_each_way_arrive_once_and_in_order(engine: Engine, desks: Desks, visit: Visit) -> None:
    vera, sam = VeraElsewhere(await engine()), await desks("sam")
    await vera.joins_the_line("Är någon där?")
    await sam.answers_the_ring("Är någon där?")
    await vera.screen.sees("Sam", "main li")
    for n in range(LINES):
        await vera.says(f"Rad {n}")
        await sam.hears(f"Rad {n}")
        await sam.says(f"Svar {n}")
        await vera.screen.sees(f"Svar {n}", "[role=log] .text")
    assert await vera.heard() == ["Är någon där?", *(f"{who} {n}" for n in range(LINES) for who in ("Rad", "Svar"))]
    await vera.screen.is_looked_at("room")
    await vera.screen.has_no_fault()
    await sam.ends()
    assert sam.complaints.console == []
