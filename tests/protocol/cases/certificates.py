"""Certificates by themselves: shape and days. Who may sign stands in keys_log.py."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from origo_chat.sealing.certificates import certify
from origo_chat.sealing.framing import to_text
from origo_chat.sealing.refusals import Expired, Malformed, SealingError, UnknownVersion
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.spelling import write_json
from origo_chat.sealing.statement_reading import write_body
from origo_chat.sealing.statements import Role, Statement
from tests.protocol.cases import organisation as org
from tests.protocol.making import Values, accepted, refused
from tests.protocol.vector import Vector

SPEC = "8 certificates"


def statements() -> dict[str, tuple[Statement, tuple[SigningKeyPair, ...]]]:
    return {
        "root": (org.root(), (org.ROOT,)),
        "root-without-recovery": (replace(org.root(), recovery_kem_pk=b""), (org.ROOT,)),
        "administrator": (org.administrator(org.ADA), (org.ROOT,)),
        "staff": (org.staff(org.SAM, Role.KURATOR), org.BOTH),
        "interpreter": (org.staff(org.IVAN, Role.INTERPRETER), org.BOTH),
        "epoch": (org.FIRST_EPOCH, org.BOTH),
        "authority": (org.authority(org.DAY), org.BOTH),
        "authority-without-a-key": (org.authority_without_key(org.DAY), org.BOTH),
        "revocation": (org.revocation(org.FIRST_EPOCH, org.DAY), org.BOTH),
        "recovery-use": (org.recovery_use(org.DAY), org.BOTH),
    }


def vectors() -> Iterator[Vector]:
    for case, (statement, signers) in statements().items():
        given: Values = {"body": write_body(statement), "sign_seeds": [each.seed for each in signers]}
        yield accepted("certificates", f"{case}-signed", SPEC, "the same bytes", "certify", given)
        given = {"certificate": certify(statement, signers)}
        yield accepted("certificates", case, SPEC, "reads", "read_certificate", given)
    yield from _bodies()
    yield from _days()
    yield from _wrappings()


def certificate(body: bytes, count: int = 2) -> bytes:
    signature = {"by": to_text(bytes(16)), "sig": to_text(bytes(64))}
    return write_json({"body": body, "signatures": [signature] * count})


def _bodies() -> Iterator[Vector]:
    for case, (body, failure) in {**_wrong_beginnings(), **_wrong_contents()}.items():
        given: Values = {"certificate": certificate(body)}
        yield refused("certificates", case, SPEC, "read_certificate", given, failure)


def _wrong_beginnings() -> dict[str, tuple[bytes, type[SealingError]]]:
    sam = write_body(org.staff(org.SAM, Role.KURATOR))
    ivan = write_body(org.staff(org.IVAN, Role.INTERPRETER))
    head = b'{"kind":"staff","v":1,"on":"2026-11-02",'
    assert sam.startswith(head)
    return {
        "unknown-kind": (sam.replace(b'"staff"', b'"friend"', 1), UnknownVersion),
        "version-2": (sam.replace(b'"v":1', b'"v":2'), UnknownVersion),
        "version-as-text": (sam.replace(b'"v":1', b'"v":"1"'), Malformed),
        "kind-as-number": (sam.replace(b'"kind":"staff"', b'"kind":1'), Malformed),
        "version-before-kind": (b'{"v":1,"kind":"staff",' + sam[len(b'{"kind":"staff","v":1,') :], Malformed),
        "kind-of-another": (sam.replace(b'"staff"', b'"administrator"', 1), Malformed),
        "another-field": (sam.replace(head, head + b'"note":"",'), Malformed),
        "doubled-field": (sam.replace(head, head + b'"on":"2026-11-02",'), Malformed),
        "missing-day": (sam.replace(b',"on":"2026-11-02"', b""), Malformed),
        "white-space": (sam.replace(b",", b", ", 1), Malformed),
        "empty-alias": (sam.replace(b'"Sam"', b'""'), Malformed),
        "long-alias": (sam.replace(b'"Sam"', b'"' + b"S" * 65 + b'"'), Malformed),
        "unknown-role": (sam.replace(b'"kurator"', b'"king"'), Malformed),
        "administrator-as-role": (sam.replace(b'"kurator"', b'"administrator"'), Malformed),
        "interpreter-in-a-team": (ivan.replace(b'"teams":[]', b'"teams":["origo"]'), Malformed),
    }


def _wrong_contents() -> dict[str, tuple[bytes, type[SealingError]]]:
    sam = write_body(org.staff(org.SAM, Role.KURATOR))
    epoch, gone = write_body(org.FIRST_EPOCH), write_body(org.revocation(org.FIRST_EPOCH, org.DAY))
    used = write_body(org.recovery_use(org.DAY))
    keyless = write_body(org.authority_without_key(org.DAY))
    return {
        "authority-with-neither-key-nor-switchboard": (keyless.replace(b'"0105 55 00 00"', b'""'), Malformed),
        "authority-with-a-long-number": (keyless.replace(b'"0105 55 00 01"', b'"' + b"0" * 41 + b'"'), Malformed),
        "authority-with-a-short-key": (keyless.replace(b'"kem_pk":""', b'"kem_pk":"AAAA"'), Malformed),
        "epoch-with-a-short-maker": (epoch.replace(b'"made_by":"', b'"made_by":"AAAA'), Malformed),
        "epoch-with-a-signing-key": (epoch.replace(b',"not_before"', b',"sign_pk":"","not_before"'), Malformed),
        "team-twice": (sam.replace(b'["origo"]', b'["origo","origo"]'), Malformed),
        "teams-out-of-order": (sam.replace(b'["origo"]', b'["origo","falun"]'), Malformed),
        "team-in-upper-case": (sam.replace(b'["origo"]', b'["Origo"]'), Malformed),
        "team-as-number": (sam.replace(b'["origo"]', b"[1]"), Malformed),
        "team-with-a-line-feed": (epoch.replace(b'"team":"origo"', b'"team":"origo\\n"'), Malformed),
        "short-key": (sam.replace(b'"sign_pk":"', b'"sign_pk":"AAAA', 1), Malformed),
        "epoch-zero": (epoch.replace(b'"n":1', b'"n":0'), Malformed),
        "epoch-as-fraction": (epoch.replace(b'"n":1', b'"n":1.5'), Malformed),
        "unknown-reason": (gone.replace(b'"left"', b'"disliked"'), Malformed),
        "recovery-of-nothing": (used.replace(b"[1,2]", b"[]"), Malformed),
        "recovery-out-of-order": (used.replace(b"[1,2]", b"[2,1]"), Malformed),
        "recovery-with-true": (used.replace(b"[1,2]", b"[true]"), Malformed),
        "body-that-is-a-list": (b"[]", Malformed),
        "body-that-is-nothing": (b"", Malformed),
        "body-too-long": (sam.replace(b'"Sam"', b'"' + b"S" * 8192 + b'"'), Malformed),
    }


def _days() -> Iterator[Vector]:
    sam, day = org.staff(org.SAM, Role.KURATOR), timedelta(1)
    wrong: dict[str, Statement] = {
        "staff-for-too-long": org.staff(org.SAM, Role.KURATOR, days=367),
        "administrator-for-too-long": org.administrator(org.ADA, days=91),
        "epoch-for-too-long": org.epoch(1, None, org.DAY, days=36),
        "authority-for-too-long": replace(org.authority(org.DAY), not_after=org.later(366)),
        "ends-before-it-begins": replace(sam, not_after=sam.not_before - day),
        "begins-before-it-was-signed": replace(org.staff(org.SAM, Role.KURATOR, days=30), not_before=sam.on - day),
    }
    for case, statement in wrong.items():
        given: Values = {"certificate": certificate(write_body(statement))}
        yield refused("certificates", case, SPEC, "read_certificate", given, Expired)
    ahead = replace(org.administrator(org.ADA), not_before=org.later(90), not_after=org.later(179))
    given = {"certificate": certificate(write_body(ahead), 1)}
    yield accepted("certificates", "a-term-that-comes-later", SPEC, "signed ahead", "read_certificate", given)


def _wrappings() -> Iterator[Vector]:
    body = write_body(org.FIRST_EPOCH)
    good = certificate(body)
    wrong: dict[str, bytes] = {
        "without-signatures": certificate(body, 0),
        "with-three-signatures": certificate(body, 3),
        "with-a-short-signature": good.replace(to_text(bytes(64)).encode(), to_text(bytes(63)).encode(), 1),
        "with-a-short-signer": good.replace(to_text(bytes(16)).encode(), to_text(bytes(15)).encode(), 1),
        "with-padded-base64url": good.replace(b'","signatures"', b'=","signatures"'),
        "with-another-field-outside": good.replace(b'{"body"', b'{"x":1,"body"', 1),
        "with-signatures-first": b'{"signatures":[],"body":""}',
        "with-a-line-feed": good + b"\n",
        "that-is-a-string": b'"certificate"',
    }
    for case, data in wrong.items():
        yield refused("certificates", case, SPEC, "read_certificate", {"certificate": data}, Malformed)
