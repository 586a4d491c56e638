"""/api/keyring/people: departure and a new beginning, which close everything for somebody at once."""

from django.http import HttpRequest
from ninja import Router

from origo_chat.accounts.admission import ADMINISTRATOR, caller_of
from origo_chat.accounts.api.people import TicketBody
from origo_chat.gateway.acting import acting
from origo_chat.gateway.encoded import SentId
from origo_chat.keyring.services.departures import begin_again, depart

router = Router()


@router.post("/{person}/departure", auth=ADMINISTRATOR, response={204: None})
@acting
def depart_person(request: HttpRequest, person: SentId) -> None:
    """Somebody has left: everything closes for them at once."""
    depart(by=caller_of(request).person, person=person)


@router.post("/{person}/new-beginning", auth=ADMINISTRATOR, response={204: None})
@acting
def begin_person_again(request: HttpRequest, person: SentId, body: TicketBody) -> None:
    """Somebody lost their passphrase: a new invitation for new keys."""
    begin_again(by=caller_of(request).person, person=person, ticket=body.plain())
