"""The vectors give in Chromium what they say, on a page and in the vault's worker, under the policy that people get."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.async_api import BrowserContext, Page

from tests.browser.watched import Complaints, watched_page
from tests.support.running import ROOT, RunningService, running_service

VECTORS = ROOT / "tests" / "protocol" / "vectors"


@pytest.fixture(scope="module")
def examples(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningService]:
    """The build that only tests see, under the same headers."""
    folder: Path = tmp_path_factory.mktemp("vectors")
    built = str(ROOT / ".build" / "client-examples")
    with running_service(request.config.getoption("--storage"), folder, ORIGO_CLIENT_FOLDER=built) as running:
        yield running


async def vectors_page(context: BrowserContext, service: RunningService) -> tuple[Page, Complaints]:
    page, complaints = await watched_page(context, service.address)
    await page.goto(f"{service.address}/vectors/", wait_until="networkidle")
    return page, complaints


@pytest.mark.parametrize("place", ["inPage", "inWorker"])
async def test_every_vector_gives_what_it_says(context: BrowserContext, examples: RunningService, place: str) -> None:
    page, complaints = await vectors_page(context, examples)
    vectors = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(VECTORS.glob("*/*.json"))]
    assert len(vectors) > 500
    assert await page.evaluate("([place, vectors]) => origoTests[place](vectors)", [place, vectors]) == []
    assert complaints.console == []


# What an older or stricter browser lacks, whose vectors it is needed for, and the part that is loaded in its
# place, if it is not there from the beginning.
LACKING = {
    "WebAssembly": ("derivation", "stretchingSlowly"),
    "Ed25519": ("keys", "ed25519Portable"),
    "X25519": ("slots", None),
}


@pytest.mark.parametrize("place", ["InPage", "InWorker"])
@pytest.mark.parametrize("what", LACKING)
async def test_an_older_browser_gives_the_same(
    context: BrowserContext, examples: RunningService, what: str, place: str
) -> None:
    area, part = LACKING[what]
    loaded: list[str] = []
    context.on("request", lambda request: loaded.append(request.url))
    page, complaints = await vectors_page(context, examples)
    vectors = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((VECTORS / area).glob("*.json"))]
    assert await page.evaluate(f"what => origoTests.lack{place}(what)", [what]) == [what]
    assert await page.evaluate(f"vectors => origoTests.{place[0].lower()}{place[1:]}(vectors)", vectors) == []
    assert part is None or any(part in address for address in loaded)
    assert complaints.console == []


async def test_a_wrong_vector_is_told(context: BrowserContext, examples: RunningService) -> None:
    page, _ = await vectors_page(context, examples)
    wrong = json.loads((VECTORS / "slots" / "slot.json").read_text(encoding="utf-8"))
    wrong["given"]["generation"] += 1
    [told] = await page.evaluate("vectors => origoTests.inWorker(vectors)", [wrong])
    assert "WrongKey" in told


async def test_the_vault_starts_its_worker_under_the_policy(context: BrowserContext, examples: RunningService) -> None:
    page, complaints = await vectors_page(context, examples)
    assert await page.evaluate("() => origoTests.openInWorker()") > 0
    assert complaints.console == []


async def test_no_other_address_becomes_a_worker(context: BrowserContext, examples: RunningService) -> None:
    page, complaints = await vectors_page(context, examples)
    told = await page.evaluate("() => { try { new Worker('/vectors/'); return '' } catch (f) { return f.name } }")
    assert told == "TypeError"
    assert any("TrustedScriptURL" in line or "require-trusted-types-for" in line for line in complaints.console)
