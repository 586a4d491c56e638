"""The team's epochs: proposed by a member, sealed to colleagues, current with the second signature."""

import httpx

from origo_chat.accounts.models import Person
from origo_chat.keyring.models import EpochSlot
from tests.api.http.keyring.conftest import Organisation, Seated
from tests.support import certificates
from tests.support.staff import hired, key, text

EPOCHS = "/api/keyring/epochs/team"
SLOT, OTHER, THIRD = b"s" * 1168, b"o" * 1168, b"t" * 1168


async def seal(seat: Seated, n: int, slots: dict[str, bytes]) -> httpx.Response:
    told = [{"holder": holder, "slot": text(slot)} for holder, slot in slots.items()]
    return await seat.browser.post(f"{EPOCHS}/{n}/slots", json={"slots": told}, headers=key())


async def own(seat: Seated) -> list[tuple[int, str, str | None]]:
    epochs = (await seat.browser.get(EPOCHS)).json()["epochs"]
    return [(each["n"], each["state"], each["slot"]) for each in epochs]


async def rotated(organisation: Organisation, n: int, *holders: Seated, after: bytes | None = None) -> bytes:
    """A whole rotation: proposed and sealed by Sam, signed by both; the certificate of the new epoch."""
    sam = organisation.sam
    body = certificates.epoch(n, sam.staff, after=after)
    proposal = (await sam.propose(body)).json()["proposal"]
    await seal(sam, n, {each.staff.named: SLOT for each in holders})
    for seat in (organisation.lena, organisation.olga):
        await seat.sign(proposal)
    return body


async def test_a_new_epoch_is_sealed_before_it_is_current(organisation: Organisation) -> None:
    await rotated(organisation, 1, organisation.sam, organisation.mira)
    assert await own(organisation.mira) == [(1, "current", text(SLOT))]
    states = [person.state async for person in Person.objects.filter(role__in=("kurator", "midwife"))]
    assert states == ["active", "active"]


async def test_the_next_one_makes_it_old(organisation: Organisation) -> None:
    first = await rotated(organisation, 1, organisation.sam)
    await rotated(organisation, 2, organisation.sam, after=first)
    assert await own(organisation.sam) == [(2, "current", text(SLOT)), (1, "old", text(SLOT))]
    assert await own(organisation.mira) == [(2, "current", None), (1, "old", None)]


async def test_a_colleague_seals_the_current_one_for_somebody_who_came_later(organisation: Organisation) -> None:
    await rotated(organisation, 1, organisation.sam)
    assert (await seal(organisation.sam, 1, {organisation.mira.staff.named: SLOT})).json() == {"stored": 1}
    assert (await Person.objects.aget(pk=organisation.mira.staff.id)).state == "active"


async def test_the_first_slot_stays_until_its_holder_drops_it(organisation: Organisation) -> None:
    await rotated(organisation, 1, organisation.sam, organisation.mira)
    mira = organisation.mira
    assert (await seal(organisation.sam, 1, {mira.staff.named: OTHER})).json() == {"stored": 0}
    assert (await mira.browser.delete(f"{EPOCHS}/1/slots/own", headers=key())).status_code == 204
    assert (await seal(organisation.sam, 1, {mira.staff.named: OTHER})).json() == {"stored": 1}
    assert await own(mira) == [(1, "current", text(OTHER))]


async def test_one_epoch_is_proposed_at_a_time_and_in_order(organisation: Organisation) -> None:
    sam, mira = organisation.sam, organisation.mira
    assert (await sam.propose(certificates.epoch(2, sam.staff))).json()["code"] == "changed_meanwhile"
    assert (await sam.propose(certificates.epoch(1, sam.staff))).status_code == 200
    assert (await mira.propose(certificates.epoch(1, mira.staff))).json()["code"] == "changed_meanwhile"


async def test_a_withdrawn_epoch_takes_its_slots(organisation: Organisation) -> None:
    sam = organisation.sam
    proposal = (await sam.propose(certificates.epoch(1, sam.staff))).json()["proposal"]
    await seal(sam, 1, {sam.staff.named: SLOT, "recovery": SLOT})
    assert await EpochSlot.objects.acount() == 2
    await sam.browser.delete(f"/api/keyring/proposals/{proposal}", headers=key())
    assert await EpochSlot.objects.acount() == 0


async def recovery_for(seat: Seated) -> list[str | None]:
    return [each["recovery"] for each in (await seat.browser.get(EPOCHS)).json()["epochs"]]


async def test_what_one_member_seals_to_the_recovery_key_takes_nothing_from_it(organisation: Organisation) -> None:
    sam, mira = organisation.sam, organisation.mira
    await rotated(organisation, 1, sam)
    assert (await seal(sam, 1, {"recovery": OTHER})).json() == {"stored": 1}
    assert await recovery_for(mira) == [text(OTHER)]
    assert (await seal(mira, 1, {"recovery": SLOT})).json() == {"stored": 1}
    assert (await recovery_for(mira), await recovery_for(sam)) == ([text(SLOT)], [text(OTHER)])
    # The same again, and another of one's own, change nothing.
    assert [(await seal(mira, 1, {"recovery": each})).status_code for each in (SLOT, OTHER, THIRD)] == [200] * 3
    kept = [bytes(each.slot) async for each in EpochSlot.objects.filter(holder="recovery").order_by("pk")]
    assert kept == [OTHER, SLOT]


async def test_nothing_is_sealed_to_an_epoch_nobody_proposed(organisation: Organisation) -> None:
    assert (await seal(organisation.sam, 1, {organisation.sam.staff.named: SLOT})).status_code == 404


async def test_whoever_does_not_read_holds_no_epoch(organisation: Organisation) -> None:
    await organisation.sam.propose(certificates.epoch(1, organisation.sam.staff))
    outsider = await hired("ivan")
    await Person.objects.filter(pk=outsider.id).aupdate(role="interpreter")
    for holder in (organisation.lena.staff.named, outsider.named, "A" * 22):
        assert (await seal(organisation.sam, 1, {holder: SLOT})).json()["code"] == "malformed"


async def test_a_holder_that_is_no_id_is_malformed_by_its_name(organisation: Organisation) -> None:
    refused = await seal(organisation.sam, 1, {organisation.sam.staff.id: SLOT})
    assert refused.json()["params"] == {"field": "0.holder", "problem": "base64url"}


async def test_administrators_read_no_slots(organisation: Organisation) -> None:
    assert (await organisation.lena.browser.get(EPOCHS)).status_code == 404


async def test_members_are_shown_with_their_keys_and_epochs(organisation: Organisation) -> None:
    await rotated(organisation, 1, organisation.sam)
    members = (await organisation.lena.browser.get("/api/keyring/members/team")).json()["members"]
    assert [(each["alias"], each["epochs"]) for each in members] == [("mira", []), ("sam", [1])]
    assert members[1]["kem_pk"] == text(organisation.sam.staff.kem_pk)
