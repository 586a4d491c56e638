"""The policy is in force, not only sent: what it forbids fails, in every document."""

import httpx
import pytest
from playwright.async_api import BrowserContext

from origo_chat.config.headers import HEADERS
from tests.browser.actors.visitor import Visitor
from tests.browser.watched import watched_page
from tests.support.running import RunningService

DOCUMENTS = ["/", "/personal/", "/konsultation/", "/mottagare/", "/tolk/"]
FORBIDDEN = {
    "an inline script": "() => { const s = document.createElement('script'); s.append('1'); document.head.append(s) }",
    "markup from text": "() => { document.createElement('p').innerHTML = '<b>x</b>' }",
    "text run as a program": "() => { try { setTimeout('1') } catch (fault) { console.error(String(fault)) } }",
    "an inline style": "() => { document.body.setAttribute('style', 'color: red') }",
    "a picture from elsewhere": "() => { new Image().src = 'https://somebody.example/x.png' }",
    "a request elsewhere": "() => fetch('https://somebody.example/').catch(() => {})",
    "another policy": "() => { try { trustedTypes.createPolicy('mine', {}) } catch (f) { console.error(String(f)) } }",
}


@pytest.mark.parametrize("document", DOCUMENTS)
async def test_every_document_opens_without_a_complaint(
    context: BrowserContext, service: RunningService, document: str
) -> None:
    page, complaints = await watched_page(context, service.address)
    answer = await page.goto(service.address + document, wait_until="networkidle")
    assert answer is not None
    assert answer.status == 200
    assert await page.get_by_role("heading", level=1).count() == 1
    assert complaints.console == []
    assert complaints.foreign == []


@pytest.mark.parametrize("what", FORBIDDEN)
async def test_what_the_policy_forbids_is_stopped(vera: Visitor, what: str) -> None:
    await vera.opens_the_service()
    try:
        await vera.page.evaluate(FORBIDDEN[what])
    except Exception as fault:  # noqa: BLE001  # trusted types throw where they stop
        vera.complaints.console.append(str(fault))
    await vera.page.wait_for_timeout(100)
    assert vera.complaints.console != []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_document_carries_the_policy(service: RunningService, document: str) -> None:
    answer = httpx.get(service.address + document)
    assert answer.headers["content-security-policy"].encode() == dict(HEADERS)[b"content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"
