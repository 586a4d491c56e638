"""The one API object. Each app brings one router; a route that states no audience is closed."""

from ninja import NinjaAPI, Router

from origo_chat.accounts.api import invitations, own_account, people, second_factor, sign_in
from origo_chat.anon_qa.api import holding, inbox, mailbox, publications, questions, reading, templates, visitor
from origo_chat.config import errors
from origo_chat.conversations.api import router as rotation_router
from origo_chat.gateway.admission import nobody
from origo_chat.gateway.reading import StrictParser
from origo_chat.keyring.api import audit_heads, epochs, log, proposals
from origo_chat.keyring.api import people as departures
from origo_chat.live_chat.api import rooms as chat_rooms
from origo_chat.live_chat.api import staff as chat_staff
from origo_chat.live_chat.api import visitor as chat_visitor
from origo_chat.service.api import router as service_router

ROUTERS: tuple[tuple[str, Router], ...] = (
    # First what must bear a flood: an address is looked for from the top.
    ("/questions", visitor.questions_router),
    ("/mailboxes", visitor.mailboxes_router),
    ("/mailbox", mailbox.router),
    ("/published", visitor.published_router),
    ("/service", service_router),
    ("/accounts/sign-in", sign_in.router),
    ("/accounts/second-factor", second_factor.router),
    ("/accounts/invitations", invitations.router),
    ("/accounts/me", own_account.router),
    ("/accounts/people", people.router),
    ("/audit", people.audit_router),
    ("/audit/heads", audit_heads.router),
    ("/keyring/log", log.router),
    ("/keyring/proposals", proposals.router),
    ("/keyring/epochs", epochs.router),
    ("/keyring/members", epochs.members_router),
    ("/keyring/people", departures.router),
    ("/conversations/rotation", rotation_router),
    ("/inbox", inbox.router),
    ("/questions", reading.router),
    ("/questions", questions.router),
    ("/questions", holding.router),
    ("/chat", chat_visitor.router),
    ("/chat", chat_staff.router),
    ("/chat/rooms", chat_rooms.router),
    ("/templates", templates.router),
    ("/publications", publications.router),
)


def build_api(routers: tuple[tuple[str, Router], ...] = ROUTERS, namespace: str = "api") -> NinjaAPI:
    """Put routers together. Tests build their own with a route that acts."""
    api = NinjaAPI(
        title="origo_chat",
        version="1",
        auth=nobody,
        parser=StrictParser(),
        docs_url=None,
        openapi_url=None,
        urls_namespace=namespace,
    )
    errors.install(api)
    for prefix, router in routers:
        api.add_router(prefix, router)
    return api


api = build_api()
