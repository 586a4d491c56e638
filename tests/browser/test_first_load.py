"""The first load of the visitor's document, measured on the wire and held by frontend/budget.json."""

import json

from tests.browser.actors.visitor import Visitor
from tests.support.running import ROOT

BUDGET = json.loads((ROOT / "frontend" / "budget.json").read_text(encoding="utf-8"))


async def test_the_first_load_stays_within_its_budget(vera: Visitor) -> None:
    sizes: list[int] = []
    session = await vera.page.context.new_cdp_session(vera.page)
    await session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    await vera.opens_the_service()
    await vera.is_connected()
    await vera.page.wait_for_load_state("networkidle")
    print(f"first load: {sum(sizes)} bytes on the wire in {len(sizes)} requests")  # noqa: T201
    assert 0 < sum(sizes) <= BUDGET["bytes_on_the_wire"], "the visitor's first load grew: see frontend/budget.json"
    assert 0 < len(sizes) <= BUDGET["requests"], "the visitor's first load asks more often: see frontend/budget.json"
