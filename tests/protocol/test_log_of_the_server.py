"""The server appends what clients believe and nothing that they refuse: every vector of a log, line by line."""

from datetime import date, datetime, time

import pytest
from pytest_django.fixtures import Settings

from origo_chat.core import clock
from origo_chat.core.errors import OrigoError
from origo_chat.keyring.log_line import NOTHING_BEFORE, read_line
from origo_chat.keyring.services.log import append
from origo_chat.sealing.keys_log import FIRST_PREVIOUS, verify_keys_log, write_line
from origo_chat.sealing.refusals import SealingError
from tests.protocol.operations.given import Given
from tests.protocol.vector import FOLDER, Vector, kept

# Look-ups are made in logs that clients believe, and many in the same one.
LOGS = {str((each.given["log"], each.given["today"])): each for each in kept() if {"log", "root_pk"} <= set(each.given)}

CERTIFICATES = [each for each in kept() if each.does == "read_certificate"]


def believed(log: bytes, given: Given) -> bool:
    """Whether a client with the vector's root and day takes the log; its pins are no concern of a server's."""
    try:
        verify_keys_log(log, given.data("root_pk"), date.fromisoformat(given.text("today")))
    except SealingError:
        return False
    return True


def appended(lines: list[bytes]) -> int:
    """How many lines the server takes before it refuses one."""
    for n, line in enumerate(lines):
        try:
            append(by="system", n=n, line=line)
        except OrigoError:
            return n
    return len(lines)


@pytest.mark.django_db
@pytest.mark.parametrize("vector", LOGS.values(), ids=lambda each: str(each.path.relative_to(FOLDER)))
def test_the_server_stops_where_clients_do(vector: Vector, settings: Settings) -> None:
    given = Given(vector.given)
    lines = given.data("log").split(b"\n")[:-1]
    believable = next(
        (n for n in range(len(lines), 0, -1) if believed(b"".join(x + b"\n" for x in lines[:n]), given)), 0
    )
    settings.SERVICE = settings.SERVICE.model_copy(update={"root_key": given.text("root_pk")})
    noon = datetime.combine(date.fromisoformat(given.text("today")), time(12), tzinfo=clock.now().tzinfo)
    with clock.stopped_for_testing(noon):
        assert appended(lines) == believable


@pytest.mark.parametrize("vector", CERTIFICATES, ids=lambda each: str(each.path.relative_to(FOLDER)))
def test_the_server_reads_the_certificates_that_clients_can_read(vector: Vector) -> None:
    line = write_line(0, FIRST_PREVIOUS, Given(vector.given).data("certificate")).removesuffix(b"\n")
    try:
        read_line(line, n=0, previous=NOTHING_BEFORE)
        is_read = True
    except OrigoError:
        is_read = False
    assert is_read == (vector.refused is None)
