"""From the line into a talk and to its end, over HTTP alone."""

import httpx

from origo_chat.abuse.limits import PACKETS_OVER_HTTP, TALK_PACKETS
from origo_chat.live_chat.models import Packet, Room
from tests.api.http.live_chat.conftest import Team
from tests.support.chat import (
    CHAT,
    VISITOR_ID,
    Guest,
    act,
    arrived,
    begun,
    epoch_body,
    line_of,
    new_packet,
    packet_body,
)
from tests.support.staff import text


async def test_the_chat_is_open_and_says_so(team: Team, client: httpx.AsyncClient) -> None:
    told = (await client.get(f"{CHAT}/opening")).json()
    assert (told["open"], told["why"], told["crowd"], told["wait"]) == (True, "open", "few", None)


async def test_whoever_joins_rings_at_somebody(team: Team) -> None:
    guest = await arrived()
    told = (await guest.read())["room"]
    assert (told["state"], told["ahead"], told["epoch"], told["last"]) == ("ringing", 0, None, 0)
    row = (await line_of(team.sam))["rooms"][0]
    assert (row["room"], row["assigned_to"]) == (text(guest.room), team.people["sam"].named)
    assert len(row["hello"]) > 12_000


async def test_packets_are_numbered_and_read_by_the_other_side(team: Team, talk: Guest) -> None:
    await begun(talk)
    packets = [new_packet() for _ in range(3)]
    numbers = [(await talk.say("packets", packet_body(p))).json()["n"] for p in packets[:2]]
    answer = await team.sam.post(f"{talk.path}/packets", json=packet_body(packets[2]))
    assert [*numbers, answer.json()["n"]] == [1, 2, 3]
    told = (await team.sam.get(talk.path)).json()
    assert [each["packet"] for each in told["packets"]] == [text(p) for p in packets]
    sam = team.people["sam"].named
    assert [each["member"] for each in (await talk.read(after=1))["packets"]] == [VISITOR_ID, sam]


async def test_a_full_talk_takes_no_more_from_anybody_and_says_so(team: Team, talk: Guest) -> None:
    await begun(talk)
    await Room.objects.filter(pk=talk.room.hex()).aupdate(last=TALK_PACKETS - 1)
    last = packet_body()
    assert (await talk.say("packets", last)).json()["n"] == TALK_PACKETS
    for answer in (
        await talk.say("packets", packet_body()),
        await team.sam.post(f"{talk.path}/packets", json=packet_body()),
    ):
        assert (answer.status_code, answer.json()["code"]) == (409, "thread_full")
    assert (await talk.say("packets", last)).json()["n"] == TALK_PACKETS
    assert await Packet.objects.acount() == 1


async def test_who_writes_without_end_is_told_how_long_to_wait_and_holds_up_nobody(team: Team, talk: Guest) -> None:
    await begun(talk)
    answers = [await talk.say("packets", packet_body()) for _ in range(PACKETS_OVER_HTTP.tries + 2)]
    assert [each.status_code for each in answers] == [200] * PACKETS_OVER_HTTP.tries + [429, 429]
    refused = answers[-1].json()
    assert refused["code"] == "too_many"
    assert 1 <= refused["params"]["seconds"] <= PACKETS_OVER_HTTP.seconds
    assert (await team.sam.post(f"{talk.path}/packets", json=packet_body())).status_code == 200
    assert await Packet.objects.acount() == PACKETS_OVER_HTTP.tries + 1


async def test_an_epoch_is_shared_with_whoever_is_in(team: Team, talk: Guest) -> None:
    body = epoch_body(1, VISITOR_ID, team.people["sam"].named)
    assert (await act(team.sam, talk, "epochs", body)).status_code == 200
    told = (await talk.read())["room"]["epoch"]
    assert (told["n"], told["share"], told["roster"]) == (1, body["shares"][0]["share"], body["roster"])
    own = (await team.sam.get(talk.path)).json()["epochs"]
    assert [(e["n"], e["share"], e["memory"]) for e in own] == [(1, body["shares"][1]["share"], body["memory"])]
    assert (await act(team.sam, talk, "epochs", body)).json()["code"] == "changed_meanwhile"


async def test_a_talk_ends_and_is_cleared(team: Team, talk: Guest) -> None:
    await act(team.sam, talk, "end", {"report": False})
    told = (await talk.read())["room"]
    assert (told["state"], told["ended"]) == ("ended", "staff")
    assert (await talk.say("clear")).status_code == 204
    assert (await talk.http.get(f"{CHAT}/room", headers=talk.header)).status_code == 404
