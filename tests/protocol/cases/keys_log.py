"""keys.log: good ones, look-ups, and one fault at a time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from origo_chat.sealing.certificates import certify
from origo_chat.sealing.framing import digest, from_text, key_id
from origo_chat.sealing.keys_log import write_line
from origo_chat.sealing.refusals import (
    Absent,
    Expired,
    Fork,
    Gap,
    Malformed,
    Revoked,
    Rollback,
    SealingError,
    UnknownVersion,
    WronglySigned,
)
from origo_chat.sealing.spelling import Record, read_json, write_json
from origo_chat.sealing.statements import Role
from tests.protocol.cases import organisation as org
from tests.protocol.cases.log_faults import faults
from tests.protocol.cases.organisation import Log, later
from tests.protocol.making import Values, accepted, refused
from tests.protocol.operations.given import plain
from tests.protocol.vector import Vector

SPEC = "9 keys.log"


def asking(log: Log | bytes, today: date = org.TODAY, **more: object) -> Values:
    data = log if isinstance(log, bytes) else log.data
    return {"log": data, "root_pk": org.ROOT.public, "today": plain(today), "pin": None, **more}


def vectors() -> Iterator[Vector]:
    good = {"beginning": org.beginning(), "working": org.working(), "whole": org.whole()}
    for case, log in good.items():
        sealed = ["log"] if case == "beginning" else []
        yield accepted("keys-log", case, SPEC, "verifies", "verify_keys_log", asking(log), *sealed)
    yield from _lookups()
    yield from _pins()
    yield from _days()
    yield from _chain()
    for case, log, failure in faults():
        yield refused("keys-log", case, SPEC, "verify_keys_log", asking(log, later(92)), failure)


def _lookups() -> Iterator[Vector]:
    whole = org.whole()
    new_sam, old_sam = key_id(org.renewed_sam().sign_pk), org.SAM.signing.id
    found: dict[str, tuple[str, Values]] = {
        "person-with-new-keys": ("person", asking(whole, id=org.SAM.id)),
        "person-interpreter": ("person", asking(whole, id=org.IVAN.id)),
        "person-administrator": ("person", asking(whole, id=org.CAI.id)),
        "authority": ("authority", asking(whole, id=org.RUT.id)),
        "epoch-newest": ("epoch", asking(whole, team="origo")),
        "members": ("members", asking(whole, team="origo")),
        "members-before": ("members", asking(org.working(), team="origo")),
        "members-of-nobody": ("members", asking(whole, team="falun")),
        "administrators": ("administrators", asking(whole)),
        "signer-with-new-keys": ("signer", asking(whole, key_id=new_sam, lines=12)),
        "signer-with-old-keys-before": ("signer", asking(whole, key_id=old_sam, lines=11)),
        "signer-before-the-line-of-leaving": ("signer", asking(whole, key_id=org.MIRA.signing.id, lines=9)),
        "signer-at-a-line-this-log-lacks": ("signer", asking(whole, key_id=new_sam, lines=20)),
    }
    for case, (does, given) in {**found, **_ahead()}.items():
        yield accepted("keys-log", f"finds-{case}", SPEC, case.replace("-", " "), does, given)
    yield from _missing(new_sam, old_sam)


def _missing(new_sam: bytes, old_sam: bytes) -> Iterator[Vector]:
    whole = org.whole()
    mira, nobody, expired = org.MIRA.id, bytes(16), _ada_expired()
    missing: dict[str, tuple[str, Values, type[SealingError]]] = {
        "person-who-left": ("person", asking(whole, id=mira), Revoked),
        "person-expired": ("person", asking(whole, later(380), id=org.IVAN.id), Expired),
        "person-unknown": ("person", asking(whole, id=nobody), Absent),
        "authority-unknown": ("authority", asking(whole, id=org.SAM.id), Absent),
        "authority-revoked": ("authority", asking(_authority_revoked(), id=org.RUT.id), Revoked),
        "authority-expired": ("authority", asking(whole, later(368), id=org.RUT.id), Expired),
        "epoch-expired": ("epoch", asking(whole, later(49), team="origo"), Expired),
        "epoch-of-no-team": ("epoch", asking(whole, team="falun"), Absent),
        "epoch-revoked": ("epoch", asking(_epoch_revoked(), team="origo"), Revoked),
        "epoch-before-a-revoked-one": ("epoch", asking(_second_epoch_revoked(), team="origo"), Revoked),
        "epoch-before-an-expired-one": ("epoch", asking(_second_epoch_short(), team="origo"), Expired),
        "signer-unknown": ("signer", asking(whole, key_id=nobody, lines=14), Absent),
        "signer-after-leaving": ("signer", asking(whole, key_id=org.MIRA.signing.id, lines=10), Revoked),
        "signer-with-old-keys-after": ("signer", asking(whole, key_id=old_sam, lines=12), Revoked),
        "signer-before-being-certified": ("signer", asking(whole, key_id=new_sam, lines=11), Absent),
        "signer-after-the-last-day": (
            "signer",
            asking(expired, later(120), key_id=org.ADA.signing.id, lines=8),
            Expired,
        ),
    }
    for case, (does, given, failure) in missing.items():
        yield refused("keys-log", f"finds-no-{case}", SPEC, does, given, failure)
    gone = asking(org.left_with_epochs_ahead(), later(31), team="origo")
    yield refused("keys-log", "finds-no-epoch-that-waited-when-somebody-left", SPEC, "epoch", gone, Revoked)


def _ahead() -> dict[str, tuple[str, Values]]:
    waiting, anew = org.ahead(3), org.begun_anew()
    left = org.left_with_epochs_ahead()
    return {
        "epoch-before-one-to-come": ("epoch", asking(_second_epoch_to_come(), team="origo")),
        "epoch-on-its-last-day": ("epoch", asking(org.whole(), later(48), team="origo")),
        "epoch-while-three-wait": ("epoch", asking(waiting, later(29), team="origo")),
        "epoch-that-waited": ("epoch", asking(waiting, later(61), team="origo")),
        "epoch-begun-anew": ("epoch", asking(anew, later(5), team="origo")),
        "epoch-begun-anew-when-another-would-begin": ("epoch", asking(anew, later(31), team="origo")),
        "epoch-until-the-team-begins-anew": ("epoch", asking(left, later(5), team="origo")),
        "authority-without-a-key": ("authority", asking(_keyless(), later(5), id=org.RUT.id)),
    }


def _keyless() -> Log:
    return org.working().then(org.authority_without_key(later(3)))


def _ada_expired() -> Log:
    """Ada's and Bo's ninety days are over when the last line was signed."""
    log = org.beginning().then(org.administrator(org.CAI, later(80)), [org.ROOT])
    log = log.then(org.administrator(org.Person("Dan"), later(80)), [org.ROOT])
    both = (org.CAI.signing, org.Person("Dan").signing)
    for name in ("Lina", "Max", "Noor"):
        log = log.then(org.staff(org.Person(name), Role.LEAD, later(100)), both)
    return log


def _authority_revoked() -> Log:
    return org.working().then(org.revocation(org.authority(later(2)), later(5)))


def _epoch_revoked() -> Log:
    return org.working().then(org.revocation(org.FIRST_EPOCH, later(5)))


def _second_epoch_revoked() -> Log:
    log = org.working().then(org.SECOND_EPOCH)
    return log.then(org.revocation(org.SECOND_EPOCH, later(15)))


def _second_epoch_to_come() -> Log:
    return org.working().then(org.epoch(2, org.FIRST_EPOCH, later(14), days=26, begins=later(25)))


def _second_epoch_short() -> Log:
    return org.working().then(org.epoch(2, org.FIRST_EPOCH, later(14), days=2))


def _pins() -> Iterator[Vector]:
    whole = org.whole()
    for n in (0, 4, len(whole.lines) - 1):
        pin: Values = {"n": n, "hash": digest(whole.lines[n])}
        yield accepted(
            "keys-log", f"extends-line-{n}", SPEC, "what was seen", "verify_keys_log", asking(whole, pin=pin)
        )
    other: Values = {"n": 5, "hash": digest(whole.lines[4])}
    yield refused("keys-log", "another-log-than-seen", SPEC, "verify_keys_log", asking(whole, pin=other), Fork)
    seen: Values = {"n": len(whole.lines), "hash": digest(b"a line that was there")}
    yield refused("keys-log", "shorter-than-seen", SPEC, "verify_keys_log", asking(whole, pin=seen), Rollback)
    false = asking(whole) | {"root_pk": org.ADA.signing.public}
    yield refused("keys-log", "of-another-root", SPEC, "verify_keys_log", false, WronglySigned)
    yield refused("keys-log", "from-the-future", SPEC, "verify_keys_log", asking(whole, later(15)), Expired)
    tomorrow = asking(whole, later(16))
    yield accepted("keys-log", "dated-tomorrow", SPEC, "clocks differ by a day", "verify_keys_log", tomorrow)


def _days() -> Iterator[Vector]:
    """The last line of the whole log is dated 17 days after the first."""
    whole = org.whole().data
    known: dict[str, list[date]] = {
        "of-the-last-line": [later(-14)],
        "of-the-telephone": [later(20)],
        "of-the-build": [later(-14), later(18)],
    }
    for case, days in known.items():
        given: Values = {"log": whole, "known": [plain(each) for each in days]}
        yield accepted("keys-log", f"day-{case}", SPEC, "the latest day there is", "present_day", given)
    wrong: dict[str, bytes] = {"empty": b"", "without-its-end": whole[:-1], "with-an-empty-line": whole + b"\n"}
    for case, data in wrong.items():
        given = {"log": data, "known": [plain(later(20))]}
        yield refused("keys-log", f"day-of-a-log-{case}", SPEC, "present_day", given, Malformed)


def _chain() -> Iterator[Vector]:
    log = org.working()
    lines = log.lines
    next_n, last = len(lines), digest(lines[-1])
    again = replace(org.staff(org.SAM, Role.LEAD), on=later(3), not_before=later(3))
    right = certify(again, org.BOTH)

    def joined(*parts: bytes) -> bytes:
        return b"\n".join(parts) + b"\n"

    wrong: dict[str, tuple[bytes, type[SealingError]]] = {
        "empty": (b"", Malformed),
        "only-a-line-feed": (b"\n", Malformed),
        "without-the-last-line-feed": (log.data[:-1], Malformed),
        "with-an-empty-line": (log.data + b"\n", Malformed),
        "with-carriage-returns": (log.data.replace(b"\n", b"\r\n"), Malformed),
        "with-a-line-left-out": (joined(*lines[:4], *lines[5:]), Gap),
        "with-a-line-twice": (joined(*lines[:5], *lines[4:]), Fork),
        "with-two-lines-swapped": (joined(*lines[:3], lines[4], lines[3], *lines[5:]), Gap),
        "with-a-number-left-out": (log.data + write_line(next_n + 1, last, right), Gap),
        "with-a-number-twice": (log.data + write_line(next_n - 1, last, right), Fork),
        "following-another-line": (log.data + write_line(next_n, digest(lines[-2]), right), Fork),
        "with-a-line-changed": (joined(*lines[:3], _changed(lines[3]), *lines[4:]), Fork),
        "with-a-line-too-long": (log.data + write_line(next_n, last, b'"' + b"x" * 16_384 + b'"'), Malformed),
        "with-a-field-more": (log.data + write_line(next_n, last, right).replace(b'{"n"', b'{"x":1,"n"', 1), Malformed),
        "with-a-kind-to-come": (log.data + write_line(next_n, last, _unknown(right)), UnknownVersion),
        "with-white-space": (log.data + write_line(next_n, last, right).replace(b",", b", ", 1), Malformed),
    }
    for case, (data, failure) in wrong.items():
        yield refused("keys-log", case, SPEC, "verify_keys_log", asking(data), failure)


def _unknown(certificate: bytes) -> bytes:
    body = write_json({"kind": "friend", "v": 1, "on": later(3)})
    return write_json(
        {
            "body": body,
            "signatures": Record(read_json(certificate, 16_384), ("body", "signatures")).anything("signatures"),
        }
    )


def _changed(line: bytes) -> bytes:
    """The same statement with its two signatures the other way round: valid, and another line."""
    swapped = certify(org.staff(org.SAM, Role.KURATOR), org.BOTH[::-1])
    return write_line(3, _previous(line), swapped)[:-1]


def _previous(line: bytes) -> bytes:
    return from_text(line.split(b'"previous":"')[1][:43].decode())
