"""A route that breaks with the caller's own text in the error, in a local and in the message."""

from django.http import HttpRequest
from django.urls import path
from ninja import Router

from origo_chat.config.api import build_api
from origo_chat.config.health import live, ready
from origo_chat.gateway.acting import acting
from origo_chat.gateway.admission import ANYONE
from origo_chat.gateway.shapes import Answer, Body


class CanaryError(Exception):
    """Carries what it should not."""


class Said(Body):
    """Anything."""

    text: str


router = Router()


@router.post("/break", auth=ANYONE)
@acting
def raise_with_what_was_sent(request: HttpRequest, said: Said) -> Answer:
    """Break."""
    raise CanaryError(said.text)


urlpatterns = [
    path("api/", build_api((("/probe", router),), namespace="faulty").urls),
    path("health/live", live),
    path("health/ready", ready),
]
