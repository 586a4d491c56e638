"""Answers with thousands of rows: written out as they are. The framework would check each row that we made ourselves
twice more, which costs twenty times as much as writing it (tests/load/inbox.py)."""

from django.http import HttpResponse

from origo_chat.gateway.shapes import Answer


def ready(answer: Answer) -> HttpResponse:
    """The answer as it goes over the wire. Its route still says the shape, and a test holds the answer to it."""
    return HttpResponse(answer.model_dump_json().encode(), content_type="application/json")
