"""A route that acts and counts how often it did, so that the mechanism is tested before the first real one."""

from typing import Annotated

from django.db import connection
from django.http import HttpRequest
from django.urls import path
from ninja import Router

from origo_chat.config.api import build_api
from origo_chat.core.errors import NotFound
from origo_chat.gateway.acting import acting
from origo_chat.gateway.admission import ANYONE
from origo_chat.gateway.reading import asked_number
from origo_chat.gateway.repeating import repeatable
from origo_chat.gateway.shapes import Answer, Body

router = Router()


class Deed(Body):
    """What the probe is asked to do."""

    text: str


class Done(Answer):
    """What it did."""

    count: int
    text: str


def deeds() -> int:
    """How often the probe acted."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM probe_deeds")
        return int(cursor.fetchone()[0])


@router.post("/deeds", auth=ANYONE, response=Done)
@acting
def do(request: HttpRequest, deed: Deed) -> Done:
    """Act once."""
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO probe_deeds (text) VALUES (%s)", [deed.text])
    if deed.text == "refuse":
        raise NotFound
    if deed.text == "break":
        raise RuntimeError(deed.text)
    return Done(count=deeds(), text=deed.text)


class Count(Body):
    """A whole number and a yes or no."""

    number: int
    is_so: bool = False


@router.post("/counts", auth=ANYONE, response=Done)
@repeatable
def count(request: HttpRequest, body: Count) -> Done:
    """Say the number."""
    return Done(count=body.number, text=str(body.is_so))


@router.get("/counts", auth=ANYONE, response=Done)
def counted(request: HttpRequest, number: Annotated[int, asked_number()] = 0) -> Done:
    """Say the number."""
    return Done(count=number, text="")


@router.get("/forgotten")
def forgotten(request: HttpRequest) -> Done:
    """A route whose author forgot to say who it is for."""
    return Done(count=0, text="")


urlpatterns = [path("api/", build_api((("/probe", router),), namespace="probe").urls)]
handler404 = "origo_chat.config.errors.not_found"
