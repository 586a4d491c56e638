"""Who else is in a room, the end, the lead's word: allowed, refused, repeated; each deed of staff on record."""

import asyncio

import httpx
import pytest

from origo_chat.audit.models import Entry
from origo_chat.live_chat.models import Hello, Report
from tests.api.http.live_chat.conftest import Team
from tests.support.chat import (
    CHAT,
    VISITOR_ID,
    Guest,
    act,
    arrived,
    at_work,
    begun,
    epoch_body,
    invitation_of,
    line_of,
    new_key,
    new_packet,
    packet_body,
)
from tests.support.staff import key


async def members(guest: Guest) -> dict[str, str]:
    return {m["role"]: m["state"] for m in (await guest.read())["room"]["members"]}


async def recorded() -> list[str]:
    return [each.event async for each in Entry.objects.filter(event__startswith="chat_").order_by("n")]


async def test_an_interpreter_is_asked_in_comes_and_goes(team: Team, talk: Guest) -> None:
    ivan = team.people["ivan"].id
    await begun(talk)
    assert (await line_of(team.ivan))["rooms"] == []
    await act(team.sam, talk, "invite", invitation_of(ivan))
    assert (await members(talk))["interpreter"] == "invited"
    seen = (await line_of(team.ivan))["rooms"]
    assert [(r["hello"], r["state"]) for r in seen] == [(None, "talking")]
    assert (await act(team.ivan, talk, "join", new_key())).status_code == 200
    assert (await members(talk))["interpreter"] == "in"
    assert (await team.ivan.post(f"{talk.path}/packets", json=packet_body())).json()["n"] == 1
    assert (await team.ivan.get(talk.path)).json()["hello"] is None
    assert (await act(team.ivan, talk, "step-out")).status_code == 204
    assert (await members(talk))["interpreter"] == "left"
    assert (await team.ivan.post(f"{talk.path}/packets", json=packet_body())).status_code == 404
    assert (await team.ivan.get(talk.path)).status_code == 404
    assert {"chat_invited", "chat_joined", "chat_stepped_out"} <= set(await recorded())


async def test_handing_over(team: Team, talk: Guest) -> None:
    await act(team.sam, talk, "hand", invitation_of(team.people["mira"].id))
    assert (await act(team.sam, talk, "step-out")).json()["code"] == "wrong_state"
    joined = (await act(team.mira, talk, "join", new_key())).json()["room"]
    assert (joined["assigned_to"], joined["handed_to"]) == (team.people["mira"].named, None)
    assert (await act(team.sam, talk, "step-out")).status_code == 204
    assert await members(talk) == {"visitor": "in", "kurator": "left", "midwife": "in"}


async def test_the_lead_joins_only_visibly(team: Team, talk: Guest) -> None:
    assert (await team.lena.get(talk.path)).json()["packets"] == []
    assert "lead" not in await members(talk)
    assert (await act(team.lena, talk, "join", new_key())).status_code == 200
    assert (await members(talk))["lead"] == "in"


async def test_nobody_else_comes_in_by_themselves(team: Team, talk: Guest) -> None:
    await begun(talk)
    await talk.say("packets", packet_body())
    for browser in (team.mira, team.ivan):
        assert (await act(browser, talk, "join", new_key())).status_code == 404
    assert (await team.mira.get(talk.path)).json()["packets"] == []
    assert (await team.ivan.get(talk.path)).status_code == 404


async def came_in(team: Team, talk: Guest) -> str:
    """Ivan, by Sam's invitation, into a room that has an epoch."""
    await act(team.sam, talk, "epochs", epoch_body(1, VISITOR_ID, team.people["sam"].named))
    await act(team.sam, talk, "invite", invitation_of(team.people["ivan"].id))
    await act(team.ivan, talk, "join", new_key())
    return team.people["ivan"].named


async def test_who_came_in_is_seen_with_keys_and_invitation(team: Team, talk: Guest) -> None:
    asked, keys = invitation_of(team.people["ivan"].id), new_key()
    await act(team.sam, talk, "invite", asked)
    await act(team.ivan, talk, "join", keys)
    seen = (await team.sam.get(talk.path)).json()["room"]["members"]
    ivan = next(m for m in seen if m["role"] == "interpreter")
    by = team.people["sam"].named
    assert (ivan["key"], ivan["invitation"]) == (keys["key"], {"by": by, "left": 0, "sig": asked["sig"]})
    assert not any({"key", "invitation"} & set(m) for m in (await talk.read())["room"]["members"])


async def test_who_was_not_let_in_yet_waits_while_the_talk_goes_on(team: Team, talk: Guest) -> None:
    sam, ivan = team.people["sam"].named, await came_in(team, talk)
    assert (await act(team.sam, talk, "epochs", epoch_body(2, VISITOR_ID, sam))).status_code == 200
    assert (await members(talk))["interpreter"] == "in"
    assert (await team.ivan.get(talk.path)).json()["epochs"] == []
    assert (await act(team.sam, talk, "epochs", epoch_body(3, VISITOR_ID, sam, ivan))).status_code == 200
    assert [each["n"] for each in (await team.ivan.get(talk.path)).json()["epochs"]] == [3]


async def test_who_is_left_out_of_the_next_epoch_is_out(team: Team, talk: Guest) -> None:
    sam, ivan = team.people["sam"].named, await came_in(team, talk)
    await act(team.sam, talk, "epochs", epoch_body(2, VISITOR_ID, sam, ivan))
    await act(team.sam, talk, "epochs", epoch_body(3, VISITOR_ID, sam))
    assert (await members(talk))["interpreter"] == "left"
    refused = await team.ivan.post(f"{talk.path}/packets", json=packet_body(new_packet(3)))
    assert refused.status_code == 404
    assert (await act(team.ivan, talk, "join", new_key())).status_code == 404


async def test_an_epoch_is_for_the_visitor_its_host_and_nobody_who_is_not_in(team: Team, talk: Guest) -> None:
    sam, mira = (team.people[name].named for name in ("sam", "mira"))
    for wrong in ([sam], [VISITOR_ID], [VISITOR_ID, sam, mira]):
        refused = await act(team.sam, talk, "epochs", epoch_body(1, *wrong))
        assert refused.json()["code"] == "changed_meanwhile"


async def test_a_memory_is_kept_for_the_team_and_for_no_interpreter(team: Team, talk: Guest) -> None:
    sam, ivan = team.people["sam"].named, await came_in(team, talk)
    await act(team.sam, talk, "epochs", epoch_body(2, VISITOR_ID, sam, ivan))
    memory = {"memory": epoch_body(2, sam)["memory"]}
    assert (await act(team.ivan, talk, "epochs/2/memory", memory)).status_code == 404
    assert (await act(team.sam, talk, "epochs/2/memory", memory)).status_code == 204
    assert (await act(team.sam, talk, "epochs/3/memory", memory)).status_code == 404
    assert (await team.sam.get(talk.path)).json()["epochs"][-1]["memory"] == memory["memory"]


async def test_an_invitation_asks_nobody_in_a_second_time(team: Team, talk: Guest) -> None:
    await came_in(team, talk)
    await act(team.ivan, talk, "step-out")
    seen = (await team.sam.get(talk.path)).json()["room"]["members"]
    assert next(m["invitation"] for m in seen if m["role"] == "interpreter") is None


async def test_one_of_two_hosts_is_first(team: Team, talk: Guest) -> None:
    await act(team.lena, talk, "join", new_key())
    body = epoch_body(1, VISITOR_ID, *(team.people[name].named for name in ("sam", "lena")))
    answers = await asyncio.gather(*(act(browser, talk, "epochs", body) for browser in (team.sam, team.lena)))
    assert sorted(answer.status_code for answer in answers) == [200, 409]


async def test_of_two_who_take_one_talks(team: Team) -> None:
    guest = await arrived()
    answers = await asyncio.gather(*(act(browser, guest, "take") for browser in (team.sam, team.mira, team.lena)))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409]


async def test_a_passed_ring_goes_to_the_next(team: Team) -> None:
    await at_work(team.mira)
    guest = await arrived()
    first = (await line_of(team.lena))["rooms"][0]["assigned_to"]
    asked = team.sam if first == team.people["sam"].named else team.mira
    await act(asked, guest, "pass")
    row = (await line_of(team.lena))["rooms"][0]
    assert (row["state"], row["assigned_to"] != first, row["alarms"]) == ("ringing", True, [])
    assert (await act(asked, guest, "pass")).json()["code"] == "changed_meanwhile"


async def test_a_reorder_is_recorded_with_its_reason(team: Team) -> None:
    await at_work(team.sam, capacity=0)
    first, second = await arrived(), await arrived()
    await act(team.sam, second, "urgency", {"urgency": 2, "reason": "danger_now"})
    assert [(await guest.read())["room"]["ahead"] for guest in (first, second)] == [1, 0]
    entry = await Entry.objects.aget(event="chat_reordered")
    assert entry.subject == f"{second.room.hex()}/2/danger_now"
    refused = await act(team.sam, second, "urgency", {"urgency": 2, "reason": "looks_sad"})
    assert refused.json()["code"] == "malformed"


async def test_the_hello_goes_when_a_room_ends(team: Team, talk: Guest) -> None:
    assert await Hello.objects.acount() == 1
    await talk.say("leave")
    assert await Hello.objects.acount() == 0
    assert (await talk.say("leave")).status_code == 204


async def test_a_report_asks_newcomers_for_work(team: Team, talk: Guest) -> None:
    assert (await Guest().enter()).status_code == 200
    await act(team.sam, talk, "end", {"report": True})
    assert await Report.objects.acount() == 1
    answers = [(await Guest().enter()).json().get("code") for _ in range(3)]
    assert answers.count("work_needed") >= 2
    assert "chat_reported" in await recorded()


async def test_closed_by_the_lead(team: Team, client: httpx.AsyncClient) -> None:
    said = await team.lena.post(f"{CHAT}/override", json={"open": False}, headers=key())
    assert said.status_code == 204
    assert (await client.get(f"{CHAT}/opening")).json()["why"] == "closed_by_lead"
    refused = (await Guest().enter()).json()
    assert (refused["code"], refused["params"]) == ("chat_closed", {"why": "closed_by_lead"})
    for browser in (team.sam, team.ivan):
        assert (await browser.post(f"{CHAT}/override", json={"open": True}, headers=key())).status_code == 404


async def test_a_hello_for_another_team_key_is_refused(team: Team) -> None:
    assert (await Guest().enter(team_key_id="A" * 22)).json()["code"] == "changed_meanwhile"


async def test_a_room_name_that_is_taken_is_refused(team: Team) -> None:
    guest = await arrived()
    assert (await Guest(room=guest.room).enter()).json()["code"] == "changed_meanwhile"


@pytest.mark.parametrize("header", ["", "Room x", "Room A.B", "Mailbox A.B", f"Room {'A' * 22}.{'A' * 43}"])
async def test_whoever_has_no_token_finds_nothing(team: Team, header: str) -> None:
    answer = await team.sam.get(f"{CHAT}/room", headers={"Authorization": header})
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_a_room_is_not_cleared_while_it_lives(team: Team, talk: Guest) -> None:
    assert (await talk.say("clear")).json()["code"] == "wrong_state"


async def test_writing_before_and_after_a_talk_says_how_the_room_stands(team: Team) -> None:
    guest = await arrived()
    await refused_as(guest, (await guest.read())["room"]["state"])
    await act(team.sam, guest, "take")
    await guest.say("leave")
    await refused_as(guest, "ended")
    for browser, told in ((team.sam, (409, "wrong_state")), (team.mira, (404, "not_found"))):
        refused = await browser.post(f"{guest.path}/packets", json=packet_body())
        assert (refused.status_code, refused.json()["code"]) == told


async def refused_as(guest: Guest, state: str) -> None:
    refused = await guest.say("packets", packet_body())
    assert (refused.status_code, refused.json()["code"], refused.json()["params"]) == (
        409,
        "wrong_state",
        {"state": state},
    )


async def test_a_poll_waits_for_news_and_no_longer(team: Team, talk: Guest) -> None:
    await begun(talk)
    version = (await talk.read())["room"]["version"]
    waiting = asyncio.create_task(talk.read(wait=20, version=version))
    await asyncio.sleep(0.3)
    assert not waiting.done()
    await team.sam.post(f"{talk.path}/packets", json=packet_body())
    told = await asyncio.wait_for(waiting, 3)
    assert [each["n"] for each in told["packets"]] == [1]
    began = asyncio.get_running_loop().time()
    assert (await talk.read(after=1, wait=1, version=version))["packets"] == []
    assert 0.9 < asyncio.get_running_loop().time() - began < 5


async def test_a_poll_is_answered_when_the_room_changes(team: Team, talk: Guest) -> None:
    version = (await talk.read())["room"]["version"]
    waiting = asyncio.create_task(talk.read(wait=20, version=version))
    await asyncio.sleep(0.2)
    await act(team.sam, talk, "end", {"report": False})
    assert (await asyncio.wait_for(waiting, 3))["room"]["state"] == "ended"
