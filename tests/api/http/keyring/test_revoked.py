"""Whose doors a revocation closes: theirs for whom no certificate is left that clients go by."""

from dataclasses import replace

import pytest

from origo_chat.accounts.models import Keys, Person
from origo_chat.accounts.states import PersonState
from tests.api.http.keyring.conftest import Organisation
from tests.support import certificates
from tests.support.staff import Staff, hired

NOW, TO_COME = certificates.DAYS, {"not_before": "2199-01-01", "not_after": "2199-01-31"}


async def with_new_keys(staff: Staff) -> Staff:
    other = await hired("another")
    return replace(staff, signing=other.signing, kem_pk=other.kem_pk)


async def revoked(organisation: Organisation, body: bytes) -> str:
    """Sam's state after a certificate of Sam's was revoked."""
    await organisation.certified(certificates.revocation(body))
    return (await Person.objects.aget(pk=organisation.sam.staff.id)).state


def certificate(staff: Staff, days: dict[str, str] = NOW) -> bytes:
    body = certificates.personal("staff", staff)
    for name, day in NOW.items():
        body = body.replace(f'"{name}":"{day}"'.encode(), f'"{name}":"{days[name]}"'.encode())
    return body


async def test_the_certificate_that_was_replaced_keeps_no_door_open(organisation: Organisation) -> None:
    sam = organisation.sam
    new = certificate(await with_new_keys(sam.staff))
    await organisation.certified(new)
    assert await revoked(organisation, new) == PersonState.ENROLLED
    assert (await sam.browser.get("/api/keyring/epochs/team")).status_code == 404


async def test_nor_does_one_to_come_for_keys_that_somebody_does_not_have(organisation: Organisation) -> None:
    sam = organisation.sam.staff
    await organisation.certified(certificate(await with_new_keys(sam), TO_COME))
    assert await revoked(organisation, certificate(sam)) == PersonState.ENROLLED


@pytest.mark.parametrize("days", [NOW, TO_COME])
async def test_whoever_has_new_keys_stays_when_the_lost_ones_are_revoked(
    organisation: Organisation, days: dict[str, str]
) -> None:
    sam = organisation.sam.staff
    new = await with_new_keys(sam)
    await Keys.objects.filter(person_id=sam.id).aupdate(sign_pk=new.sign_pk, kem_pk=new.kem_pk)
    await organisation.certified(certificate(new, days))
    assert await revoked(organisation, certificate(sam)) == PersonState.CERTIFIED


async def test_whom_a_revoked_certificate_would_replace_later_stays_until_then(organisation: Organisation) -> None:
    new = certificate(await with_new_keys(organisation.sam.staff), TO_COME)
    await organisation.certified(new)
    assert await revoked(organisation, new) == PersonState.CERTIFIED
