"""Connections that owe something: a whole request in its time, and to read an answer before the next is asked for."""

from collections.abc import Iterator

import pytest
from twisted.internet.testing import StringTransport
from twisted.web.http import Request

from origo_chat.abuse import sockets
from origo_chat.abuse.limits import CONNECTIONS_UNREAD, REQUEST_SECONDS, UNREAD_SECONDS
from origo_chat.config import bounded_http
from origo_chat.config.bounded_http import BoundedChannel, end_connections

ANSWER = b"a" * 300_000


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


class Line(StringTransport):  # type: ignore[misc]  # twisted has no types
    """A connection that takes nothing until it is told to, as Twisted's own does."""

    def __init__(self) -> None:
        super().__init__()
        self.dataBuffer, self.offset, self._tempDataLen = b"", 0, 0
        self.is_cut = False

    def write(self, data: bytes) -> None:
        self.dataBuffer += data
        if len(self.dataBuffer) > 65_536 and self.producer is not None:
            self.producer.pauseProducing()

    def abortConnection(self) -> None:  # noqa: N802  # the name is Twisted's
        self.is_cut = True


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[Clock]:
    made = Clock()
    monkeypatch.setattr(sockets, "time", made)
    yield made
    for owing in (bounded_http.without_request, bounded_http.unread):
        for each in owing.owing():
            owing.leave(each)


@pytest.fixture
def requests() -> list[object]:
    return []


def connected(requests: list[object]) -> tuple[BoundedChannel, Line]:
    class Held(Request):  # type: ignore[misc]  # twisted has no types
        """What is asked, which nobody answers by itself."""

        def requestReceived(self, *_: object) -> None:  # noqa: N802  # the name is Twisted's
            requests.append(self)

    line, channel = Line(), BoundedChannel()
    channel.requestFactory = Held
    channel.callLater = lambda *_: None
    channel.timeOut = None
    channel.makeConnection(line)
    return channel, line


def test_who_sends_a_request_byte_by_byte_is_cut_off_in_the_end(clock: Clock, requests: list[object]) -> None:
    channel, line = connected(requests)
    for byte in b"GET / HTTP/1.1\r\nHost: a\r\n":
        channel.dataReceived(bytes([byte]))
        clock.now += REQUEST_SECONDS / 20
        end_connections()
    assert line.is_cut
    assert requests == []


def test_whose_request_is_worked_on_owes_nothing(clock: Clock, requests: list[object]) -> None:
    channel, line = connected(requests)
    channel.dataReceived(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    clock.now += REQUEST_SECONDS * 10
    end_connections()
    assert (len(requests), line.is_cut) == (1, False)
    channel.requestDone(requests[0])
    clock.now += REQUEST_SECONDS
    end_connections()
    # Closed as connections are, and not cut: whoever kept it for later asks on another.
    assert (line.disconnecting, line.is_cut) == (True, False)


def test_nobody_is_answered_twice_who_has_not_read_the_first_answer(requests: list[object]) -> None:
    channel, line = connected(requests)
    channel.dataReceived(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n" * 3)
    channel.write(ANSWER)
    channel.requestDone(requests[0])
    assert line.is_cut
    assert len(requests) == 1


def test_a_long_answer_to_one_who_sent_a_body_is_sent(requests: list[object]) -> None:
    channel, line = connected(requests)
    channel.dataReceived(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}")
    channel.write(ANSWER)
    channel.requestDone(requests[0])
    assert not line.is_cut


def test_who_reads_slowly_stays_and_who_does_not_read_goes(clock: Clock, requests: list[object]) -> None:
    (slow, slowly), (_, deaf) = made = [connected(requests) for _ in range(2)]
    for channel, _ in made:
        channel.dataReceived(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        channel.write(ANSWER)
    for _ in range(40):
        clock.now += UNREAD_SECONDS / 20
        slowly.offset += 2_000
        end_connections()
    assert (slowly.is_cut, deaf.is_cut) == (False, True)
    slow.resumeProducing()
    clock.now += UNREAD_SECONDS * 2
    assert bounded_http.unread.owing() == []


def test_of_many_who_do_not_read_the_first_makes_room(requests: list[object]) -> None:
    made = [connected(requests) for _ in range(CONNECTIONS_UNREAD + 1)]
    for channel, _ in made:
        channel.dataReceived(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        channel.write(ANSWER)
    assert [line.is_cut for _, line in made] == [True, *[False] * CONNECTIONS_UNREAD]
