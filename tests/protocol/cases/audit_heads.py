"""Signed heads of the record of deeds: who may sign, what is covered, and on which days it counts."""

from collections.abc import Iterator
from datetime import timedelta

from origo_chat.sealing.audit_heads import sign_audit_head
from origo_chat.sealing.framing import lp
from origo_chat.sealing.keys_log import verify_keys_log
from origo_chat.sealing.refusals import Expired, Malformed, Revoked, SealingError, WronglySigned
from origo_chat.sealing.statements import Reason, Role
from tests.protocol.cases import organisation as org
from tests.protocol.cases.organisation import Log, later
from tests.protocol.making import Values, accepted, refused, seed
from tests.protocol.operations.given import plain
from tests.protocol.vector import Vector

AREA, SPEC = "audit-heads", "9 keys.log"
ENTRY = seed("an entry of the record")
SIGNED_ON = later(5)
REVOKED_ON = later(9)


def _log() -> Log:
    """Ada stays; Bo is revoked some days after signing; Sam reads."""
    log = org.beginning().then(org.staff(org.SAM, Role.KURATOR))
    return log.then(org.revocation(org.administrator(org.BO), REVOKED_ON, Reason.LOST), [org.ROOT])


def _asking(**more: object) -> Values:
    days = {"log": _log().data, "root_pk": org.ROOT.public, "today": plain(org.TODAY)}
    return {**days, "n": 1204, "hash": ENTRY, **more}


def _said_by(person: org.Person, **change: object) -> Values:
    """What that administrator's console gave on the day."""
    log = verify_keys_log(org.beginning().data, org.ROOT.public, SIGNED_ON)
    head = sign_audit_head(1204, ENTRY, person.signing, log)
    return {**_asking(by=head.by, day=plain(head.day), sig=head.sig), **change}


def vectors() -> Iterator[Vector]:
    yield from _signing()
    yield from _accepted()
    yield from _refused()


def _signing() -> Iterator[Vector]:
    sign = "sign_audit_head"
    yield accepted(AREA, "signed", SPEC, "Ada saw this entry", sign, _asking(sign_seed=org.ADA.signing.seed))
    cases: dict[str, tuple[org.Person, type[SealingError]]] = {
        "signed-by-a-member": (org.SAM, WronglySigned),
        "signed-once-revoked": (org.BO, Revoked),
    }
    for case, (person, failure) in cases.items():
        yield refused(AREA, case, SPEC, sign, _asking(sign_seed=person.signing.seed), failure)


def _accepted() -> Iterator[Vector]:
    verify = "verify_audit_head"
    sealed = ("hash", "by", "sig")
    yield accepted(AREA, "of-an-administrator", SPEC, "Ada's word for an entry", verify, _said_by(org.ADA), *sealed)
    says = "whoever is revoked later has still seen what was there"
    yield accepted(AREA, "of-one-revoked-later", SPEC, says, verify, _said_by(org.BO))


def _refused() -> Iterator[Vector]:
    elsewhere = lp("origo/v1/audit-head", "another.origo.example", 1204, ENTRY, SIGNED_ON.isoformat())
    cases: dict[str, tuple[Values, type[SealingError]]] = {
        "of-another-number": ({"n": 1205}, WronglySigned),
        "of-another-entry": ({"hash": seed("another entry")}, WronglySigned),
        "of-another-day": ({"day": plain(SIGNED_ON + timedelta(1))}, WronglySigned),
        "in-a-colleagues-name": ({"by": org.BO.signing.id}, WronglySigned),
        "in-a-members-name": ({"by": org.SAM.signing.id}, WronglySigned),
        "of-another-service": ({"sig": org.ADA.signing.sign(elsewhere)}, WronglySigned),
        "before-their-days": ({"day": plain(later(-1))}, Expired),
        "after-their-days": ({"day": plain(later(90))}, Expired),
        "of-entry-0": ({"n": 0}, Malformed),
        "of-a-hash-cut-short": ({"hash": ENTRY[:31]}, Malformed),
    }
    for case, (change, failure) in cases.items():
        yield refused(AREA, case, SPEC, "verify_audit_head", {**_said_by(org.ADA), **change}, failure)
    revoked = _said_by(org.BO, day=plain(REVOKED_ON))
    yield refused(AREA, "on-the-day-of-the-end", SPEC, "verify_audit_head", revoked, Revoked)
