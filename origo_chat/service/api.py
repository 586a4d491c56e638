"""GET /api/service: the organisation, for anybody who opens the page."""

from django.http import HttpRequest
from ninja import Router

from origo_chat.core import clock
from origo_chat.gateway.admission import ANYONE
from origo_chat.service.current import current_service
from origo_chat.service.public import LiveService, public_now

router = Router()


@router.get("", auth=ANYONE, response=LiveService)
def read_service(request: HttpRequest) -> LiveService:
    """Names, numbers, hours and places, and whether somebody is there now."""
    return public_now(current_service(), clock.now())
