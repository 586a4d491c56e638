"""No axe violation in any document, language, width or colour scheme, nor in any component's examples (SAFETY S25)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import BrowserContext, Page

from tests.browser.actors.visitor import Visitor
from tests.browser.watched import watched_page
from tests.support.running import ROOT, RunningService, running_service

AXE = (ROOT / "frontend/node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
LANGUAGES = {"sv": "Svenska", "en": "English", "ar": "العربية"}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


async def violations(page: Page, *more: str) -> list[dict[str, Any]]:
    await page.evaluate(AXE)
    # Colours on their way from one look to the other are no colours of either.
    await page.evaluate("Promise.allSettled(document.getAnimations().map(each => each.finished)).then(() => null)")
    result = await page.evaluate("rules => axe.run({runOnly: rules})", [*RULES, *more])
    return [
        {"rule": found["id"], "where": [node["target"] for node in found["nodes"]]} for found in result["violations"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("locale", LANGUAGES)
async def test_the_visitor_document_has_no_violation(vera: Visitor, locale: str, width: int, scheme: Any) -> None:
    await vera.page.set_viewport_size({"width": width, "height": 640})
    await vera.page.emulate_media(color_scheme=scheme)
    await vera.opens_the_service()
    await vera.is_connected()
    if locale != "sv":
        await vera.chooses_language(LANGUAGES[locale], locale)
    assert await violations(vera.page, "wcag2aaa") == []


@pytest.mark.parametrize("document", ["/personal/", "/konsultation/", "/mottagare/", "/tolk/"])
async def test_the_other_documents_have_no_violation(
    context: BrowserContext, service: RunningService, document: str
) -> None:
    page, _ = await watched_page(context, service.address)
    await page.goto(service.address + document, wait_until="networkidle")
    assert await violations(page) == []


async def test_nothing_is_wider_than_a_small_phone(vera: Visitor) -> None:
    await vera.page.set_viewport_size({"width": 320, "height": 640})
    await vera.opens_the_service()
    for locale, name in LANGUAGES.items():
        await vera.page.get_by_role("button", name=name).click()
        await vera.page.wait_for_selector(f"html[lang={locale}]")
        assert await vera.page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.fixture(scope="module")
def examples(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningService]:
    """The page that shows every example of every component, under the same headers."""
    folder: Path = tmp_path_factory.mktemp("examples")
    built = str(ROOT / ".build" / "client-examples")
    with running_service(request.config.getoption("--storage"), folder, ORIGO_CLIENT_FOLDER=built) as running:
        yield running


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_no_example_of_a_component_has_a_violation(
    context: BrowserContext, examples: RunningService, scheme: Any
) -> None:
    page, complaints = await watched_page(context, examples.address)
    await page.emulate_media(color_scheme=scheme)
    await page.goto(examples.address, wait_until="networkidle")
    assert await page.locator("[data-example]").count() >= 10
    assert await violations(page) == []
    assert complaints.console == []
