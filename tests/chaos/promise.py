"""The promise, and the search for whatever breaks it: of all that was said nothing is lost, nothing is doubled, all is
in order, and everybody who was there has opened it."""

from collections import Counter
from collections.abc import Iterable, Iterator

import psycopg

from tests.chaos.crowd import Pair
from tests.support.chat_client import Heard, Talk


def broken(pairs: Iterable[Pair]) -> list[str]:
    """Everything that is not as promised in what the members have heard."""
    return [f"room {pair.number}: {fault}" for pair in pairs for fault in _broken(pair)]


def _broken(pair: Pair) -> Iterator[str]:
    whole = pair.visitor.heard
    for talk in pair.talks:
        yield from talk.faults
        yield from _differs(whole, talk.heard, is_guest=talk in pair.guests)
        yield from _of_one(talk, [str(heard.text) for heard in whole if heard.member == talk.seat.member])


def _differs(whole: list[Heard], heard: list[Heard], *, is_guest: bool) -> Iterator[str]:
    if is_guest:
        # Nothing from before they came, and nothing after they left.
        if any(each.text not in (None, whole[each.n - 1].text) for each in heard if each.n <= len(whole)):
            yield "a guest heard something else than the others"
    elif [(each.n, each.member, each.text) for each in heard] != [(e.n, e.member, e.text) for e in whole]:
        yield f"two members heard different talks: {len(heard)} and {len(whole)} packets"


def _of_one(talk: Talk, heard: list[str]) -> Iterator[str]:
    """What one member said against what was heard of them."""
    said, times = talk.said, Counter(heard)
    lost = [text for text in said if not times[text]]
    doubled = [text for text in said if times[text] > 1]
    if lost:
        yield f"lost: {lost[:5]}"
    if doubled:
        yield f"doubled: {doubled[:5]}"
    if not lost and not doubled and heard != said:
        yield "heard in another order than it was said"


def broken_in_database(url: str, pairs: Iterable[Pair]) -> list[str]:
    """Whether what is kept is what was heard, byte for byte, under the same numbers."""
    found: list[str] = []
    with psycopg.connect(url) as connection:
        for pair in pairs:
            asked = "SELECT n, member, packet FROM live_chat_packet WHERE room_id = %s ORDER BY n"
            kept = [
                (n, bytes.fromhex(m), bytes(packet))
                for n, m, packet in connection.execute(asked, (pair.visitor.room.hex(),))
            ]
            if kept != [(heard.n, heard.member, heard.packet) for heard in pair.visitor.heard]:
                found.append(f"room {pair.number}: the database has {len(kept)} packets, and not what was heard")
    return found
