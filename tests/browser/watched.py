"""A page whose every complaint is kept: console errors, policy violations, requests to anybody else."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.async_api import BrowserContext, ConsoleMessage, Page, Request, Route

REPORT = "document.addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.effectiveDirective))"


@dataclass
class Complaints:
    """What went wrong in a page, in the browser's own words."""

    console: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def heard(self, message: ConsoleMessage) -> None:
        """Keep errors and warnings."""
        if message.type in ("error", "warning"):
            self.console.append(f"{message.text} {message.location['url']}")

    def asked(self, request: Request, own: str) -> None:
        """Keep requests that leave the service, the one the exit makes apart."""
        if urlsplit(request.url).netloc != urlsplit(own).netloc and not request.is_navigation_request():
            self.foreign.append(request.url)


async def watched_page(context: BrowserContext, own: str) -> tuple[Page, Complaints]:
    """Open a page that can reach nothing but the service; leaving it arrives at an empty neighbour."""
    complaints = Complaints()
    context.set_default_timeout(30_000)
    await context.add_init_script(REPORT)
    await context.route(lambda address: not address.startswith(own), _elsewhere)
    page = await context.new_page()
    page.on("console", complaints.heard)
    page.on("pageerror", lambda error: complaints.console.append(str(error)))
    page.on("request", lambda request: complaints.asked(request, own))
    return page, complaints


async def _elsewhere(route: Route) -> None:
    await route.fulfill(status=200, content_type="text/html", body="<title>Elsewhere</title><p>Elsewhere</p>")
