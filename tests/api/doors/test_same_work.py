"""What is absent and what is forbidden cost the same questions to the database: a difference in time would tell them
apart. tests/load/telling.py measures it."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from origo_chat.accounts.models import Session
from origo_chat.anon_qa.services.templates import remove_template
from origo_chat.core import base64url
from origo_chat.core.errors import NotFound
from origo_chat.live_chat import parts
from origo_chat.live_chat.access import may_see
from origo_chat.live_chat.services import company
from origo_chat.service.roles import Role
from tests.api.doors.rooms import make_room
from tests.api.doors.scene import NOT_THERE, OTHER, About, Scene

Ask = Callable[[str], object]


def questions_of(ask: Ask, name: str) -> list[str]:
    """What the database is asked before somebody is told that there is nothing, without the values."""
    with (
        CaptureQueriesContext(
            connection,
        ) as asked,
        pytest.raises(NotFound),
    ):
        ask(name)
    return [each["sql"].partition("WHERE")[0] for each in asked.captured_queries if "SAVEPOINT" not in each["sql"]]


@pytest.fixture
def scene(transactional_db: None) -> Scene:
    """People."""
    return Scene()


def read(ivan: str) -> Ask:
    """What whoever polls is told."""

    def ask(room: str) -> None:
        session = Session.objects.filter(person_id=ivan).values_list("pk", flat=True)[0]
        if parts.read_parts([parts.Wanted(room, 0, ivan, Role.INTERPRETER, session)]) == [None]:
            raise NotFound

    return ask


ASKED: dict[str, Callable[[str], Ask]] = {
    "seen": lambda ivan: lambda room: may_see(ivan, Role.INTERPRETER, room),
    "read": read,
    "come into": lambda ivan: lambda room: company.join(by=ivan, role=Role.INTERPRETER, room=room, key=None),
    "stepped out of": lambda ivan: lambda room: company.step_out(by=ivan, room=room),
}


@pytest.mark.parametrize("state", ["waiting", "talking", "ended"])
@pytest.mark.parametrize("what", list(ASKED))
def test_a_room_that_an_interpreter_is_not_asked_into(scene: Scene, what: str, state: str) -> None:
    ask = ASKED[what](scene.people.staff("interpreter").person)
    there, absent = make_room(state), make_room("erased")
    assert questions_of(ask, there.room.hex()) == questions_of(ask, absent.room.hex())


def test_a_room_that_has_ended(scene: Scene) -> None:
    sam = scene.people.staff("kurator").person
    there, absent = make_room("ended"), make_room("erased")
    found = [questions_of(lambda room: may_see(sam, Role.KURATOR, room), each.room.hex()) for each in (there, absent)]
    assert found[0] == found[1]


def test_a_template_of_a_colleague(scene: Scene) -> None:
    sam = scene.people.staff("kurator")
    names = [base64url.decode_id(scene.template(sam, About(whose))) for whose in (OTHER, NOT_THERE)]
    found = [questions_of(lambda name: remove_template(by=sam.person, template=name), name) for name in names]
    assert found[0] == found[1]
