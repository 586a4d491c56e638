"""GET /api/service: the organisation, for anybody who opens the page."""

from django.http import HttpRequest
from ninja import Router

from origo_chat.core import clock
from origo_chat.gateway.admission import ANYONE
from origo_chat.gateway.same_for_all import same_for_all
from origo_chat.service.current import current_service
from origo_chat.service.opening import Opening, opening_at
from origo_chat.service.public import LiveService, public_now

router = Router()


@router.get("", auth=ANYONE, response=LiveService)
@same_for_all
def read_service(request: HttpRequest) -> LiveService:
    """Names, numbers, hours and places, and whether somebody is there now."""
    return public_now(current_service(), clock.now())


@router.get("/opening", auth=ANYONE, response=Opening)
@same_for_all
def read_opening(request: HttpRequest) -> Opening:
    """Only whether somebody is there now: all that a page built with the rest has to ask."""
    return opening_at(current_service().opening_hours, clock.now())
