"""Administrators sign what their consoles saw of the record of deeds, and everybody of them is shown it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.core.management import CommandError

from origo_chat.abuse import limits
from origo_chat.audit.models import Entry, Head, SignedHead
from origo_chat.audit.purge import old_heads
from origo_chat.audit.selectors import ChainHead, head
from origo_chat.core import clock
from origo_chat.keyring.services.log import append
from origo_chat.sealing.framing import lp
from tests.api.audit.test_record import made_anew, told_by
from tests.api.http.keyring.conftest import Organisation, Seated
from tests.support import certificates
from tests.support.staff import Staff, key, text

HEADS = "/api/audit/heads"
THEN = b'"not_before":"2026-03-01","not_after":"2026-03-31"'


def renewed(staff: Staff) -> bytes:
    """A certificate of today, for the same keys."""
    today = clock.today()
    days = f'"not_before":"{today - timedelta(5)}","not_after":"{today + timedelta(30)}"'.encode()
    return certificates.personal("administrator", staff).replace(THEN, days)


@pytest.fixture
async def working(organisation: Organisation) -> Organisation:
    """Lena and Olga with certificates of today."""
    for each in (organisation.lena, organisation.olga):
        organisation = await with_line(organisation, renewed(each.staff))
    return organisation


async def with_line(organisation: Organisation, certificate: bytes) -> Organisation:
    line = organisation.next(certificate)
    await sync_to_async(append)(by="system", n=len(organisation.lines), line=line)
    return replace(organisation, lines=(*organisation.lines, line))


async def newest() -> ChainHead:
    return await sync_to_async(head)()


def signed(by: Seated, end: ChainHead, on: date | None = None) -> dict[str, Any]:
    """What the console of somebody sends."""
    day = (on or clock.today()).isoformat()
    covered = lp("origo/v1/audit-head", "demo.origo.example", end.n, end.hash, day)
    sig = by.staff.signing.sign(covered)
    return {"n": end.n, "hash": end.hash.hex(), "by": text(by.staff.signing.id), "day": day, "sig": text(sig)}


async def sent(by: Seated, body: dict[str, Any]) -> tuple[int, str]:
    answer = await by.browser.post(HEADS, json=body, headers=key())
    said = answer.json() if answer.content else {}
    return answer.status_code, said.get("params", {}).get("problem", said.get("code", ""))


async def shown(to: Seated, **asked: int) -> list[dict[str, Any]]:
    heads: list[dict[str, Any]] = (await to.browser.get(HEADS, params=asked)).json()["heads"]
    return heads


async def test_what_one_signed_every_administrator_is_shown(working: Organisation) -> None:
    first = signed(working.lena, await newest())
    assert await sent(working.lena, first) == (204, "")
    second = signed(working.olga, await newest())
    assert await sent(working.olga, second) == (204, "")
    assert await shown(working.olga) == [second, first]
    assert await shown(working.lena, before=second["n"]) == [first]
    entry = await Entry.objects.aget(n=second["n"])
    assert (entry.event, entry.actor, entry.subject) == ("head_signed", working.lena.staff.id, str(first["n"]))


async def test_one_a_day(working: Organisation) -> None:
    assert await sent(working.lena, signed(working.lena, await newest())) == (204, "")
    assert await sent(working.lena, signed(working.lena, await newest())) == (409, "changed_meanwhile")
    tomorrow = clock.today() + timedelta(1)
    assert await sent(working.lena, signed(working.lena, await newest(), tomorrow)) == (204, "")
    assert await SignedHead.objects.acount() == 2


async def test_what_nobody_would_believe_is_not_kept(working: Organisation) -> None:
    lena, olga, end = working.lena, working.olga, await newest()
    good, other = signed(lena, end), signed(olga, end)
    refused: list[tuple[dict[str, Any], str]] = [
        (other, "not_you"),
        ({**good, "sig": other["sig"]}, "does_not_verify"),
        ({**good, "n": end.n - 1}, "does_not_verify"),
        (signed(lena, replace(end, n=end.n - 1)), "not_that_entry"),
        (signed(lena, replace(end, n=end.n + 1)), "not_that_entry"),
        (signed(lena, replace(end, hash=bytes(32))), "not_that_entry"),
        (signed(lena, end, clock.today() - timedelta(2)), "day"),
        (signed(lena, end, clock.today() + timedelta(2)), "day"),
        ({**good, "day": "2026-02-30"}, "not_a_day"),
        ({**good, "by": text(bytes(16))}, "no_administrator_of_the_log"),
        ({**good, "by": text(working.sam.staff.signing.id)}, "no_administrator_of_the_log"),
    ]
    assert [await sent(lena, body) for body, _ in refused] == [(422, problem) for _, problem in refused]
    assert await shown(lena) == []


async def test_whoever_is_revoked_signs_no_more(working: Organisation) -> None:
    """Olga is revoked in the log; of Lena's browser nothing changes."""
    kept = signed(working.lena, await newest())
    assert await sent(working.lena, kept) == (204, "")
    await with_line(working, certificates.revocation(renewed(working.olga.staff)))
    status, _problem = await sent(working.olga, signed(working.olga, await newest()))
    assert status == 404
    assert await shown(working.lena) == [kept]


async def test_a_page_is_bounded_and_splits_no_entry(working: Organisation) -> None:
    most, day = limits.SIGNED_HEADS_SHOWN, date(2026, 1, 1)
    rows = [
        SignedHead(
            n=1000 - at // 2, hash=bytes(32), key_id=f"{at % 2:032x}", day=day + timedelta(at), signature=bytes(64)
        )
        for at in range(1, 2 * most + 1)
    ]
    await SignedHead.objects.abulk_create(rows)
    first = await shown(working.lena)
    assert (len(first), first[0]["n"], first[-1]["n"]) == (most + 1, 1000, 950)
    second = await shown(working.lena, before=first[-1]["n"])
    assert (len(second), second[0]["n"]) == (most - 1, 949)
    assert await shown(working.lena, before=second[-1]["n"]) == []


async def test_a_signature_ends_with_its_entry(working: Organisation) -> None:
    for each in (working.lena, working.olga):
        await sent(each, signed(each, await newest()))
    assert await sync_to_async(old_heads)() == 0
    first = await SignedHead.objects.order_by("n").afirst()
    assert first is not None
    await Entry.objects.filter(n__lte=first.n).adelete()
    assert await sync_to_async(old_heads)() == 1
    assert await SignedHead.objects.acount() == 1


async def test_the_command_holds_the_record_to_what_was_signed(working: Organisation) -> None:
    lena, end = working.lena, await newest()
    await sent(lena, signed(lena, end))
    say = sync_to_async(told_by)
    whole = await say("verify_audit")
    assert f"entry {end.n} is the one that was signed by {lena.staff.id} on {clock.today()}" in whole
    assert f"{end.n}:{end.hash.hex()} signed on {clock.today()} with the key {lena.staff.signing.id.hex()}" in (
        await say("audit_head")
    )
    await sync_to_async(made_anew)(1)
    with pytest.raises(CommandError, match=f"entry {end.n} is not the one that was signed by {lena.staff.id}"):
        await say("verify_audit")


async def test_the_command_finds_a_record_that_was_cut_before_what_was_signed(working: Organisation) -> None:
    lena, end = working.lena, await newest()
    await sent(lena, signed(lena, end))
    await Entry.objects.filter(n__gte=end.n).adelete()
    last = await Entry.objects.aget(n=end.n - 1)
    await Head.objects.aupdate(n=last.n, hash=last.hash)
    with pytest.raises(CommandError, match=f"ends before entry {end.n}, which was signed by {lena.staff.id}"):
        await sync_to_async(told_by)("verify_audit")


async def test_what_somebody_signed_before_being_revoked_counts_and_what_nobody_signed_does_not(
    working: Organisation,
) -> None:
    day = clock.today()
    await sent(working.olga, signed(working.olga, await newest()))
    await sent(working.lena, signed(working.lena, await newest()))
    await SignedHead.objects.filter(key_id=working.lena.staff.signing.id.hex()).aupdate(signature=bytes(64))
    tomorrow = certificates.revocation(renewed(working.olga.staff)).replace(
        b'"on":"2026-03-01"', f'"on":"{day + timedelta(1)}"'.encode()
    )
    await with_line(working, tomorrow)
    said = await sync_to_async(told_by)("verify_audit")
    assert f"was signed by {working.olga.staff.id} on {day}" in said
    assert f"the signature of {day} over entry" in said
    await SignedHead.objects.filter(key_id=working.olga.staff.signing.id.hex()).aupdate(day=day + timedelta(1))
    assert "was signed by" not in await sync_to_async(told_by)("verify_audit")
