"""A ticket is asked for while its session ends, on threads of their own: one, or none, and never a fault."""

from functools import partial

import pytest

from origo_chat.abuse.counting import forget_for_testing
from origo_chat.accounts.models import Session, SocketTicket
from origo_chat.accounts.services.sessions import sign_out
from origo_chat.accounts.services.sign_in import sign_in
from origo_chat.accounts.tickets import make_ticket
from origo_chat.core import identifiers
from origo_chat.core.errors import NotFound
from tests.support.at_once import at_once
from tests.support.staff import hire

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = range(5)
MANY = 4


def test_a_session_that_has_ended_has_no_ticket() -> None:
    with pytest.raises(NotFound):
        make_ticket(person=hire("sam").id, session=identifiers.record_id())


def test_a_session_that_ends_meanwhile_has_a_ticket_or_none() -> None:
    sam = hire("sam")
    for _ in ROUNDS:
        forget_for_testing()
        sign_in(name=sam.name, secret=sam.secret)
        session = Session.objects.get().id
        asked = [partial(make_ticket, person=sam.id, session=session)] * MANY
        *tickets, ended = at_once(*asked, partial(sign_out, person=sam.id, session=session))
        assert ended is None
        assert all(isinstance(each, str) for each in tickets)
        assert SocketTicket.objects.count() == 0
