"""Faults of keys.log that only who signed, when, and what went before can show."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from origo_chat.sealing.certificates import Signature, certify, sign_body, write_certificate
from origo_chat.sealing.framing import lp
from origo_chat.sealing.refusals import Absent, Expired, Fork, Gap, Revoked, SealingError, WronglySigned
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.statement_reading import write_body
from origo_chat.sealing.statements import EpochStatement, Reason, Role, Statement
from tests.protocol.cases import organisation as org
from tests.protocol.cases.framing import without_chance
from tests.protocol.cases.organisation import ADA, BO, BOTH, CAI, IVAN, MIRA, ROOT, RUT, SAM, Log, Person, later

Fault = tuple[str, Log, type[SealingError]]
MALLORY = Person("Mallory")
LINA = Person("Lina")


def faults() -> Iterator[Fault]:
    yield from _signers()
    yield from _signatures()
    yield from _days()
    yield from _holders()
    yield from _epochs()
    yield from _makers()
    yield from _ends()


def newcomer(days: int = 3) -> Statement:
    return org.staff(LINA, Role.LEAD, later(days))


def _with(
    case: str, failure: type[SealingError], statement: Statement, signers: Sequence[SigningKeyPair] = BOTH
) -> Fault:
    return case, org.working().then(statement, signers), failure


def _signers() -> Iterator[Fault]:
    one, sam = (ADA.signing,), (SAM.signing, MIRA.signing)
    yield _with("staff-signed-by-one", WronglySigned, newcomer(), one)
    yield _with("staff-signed-twice-by-one", WronglySigned, newcomer(), one * 2)
    yield _with("staff-signed-by-staff", WronglySigned, newcomer(), sam)
    yield _with("staff-signed-by-strangers", WronglySigned, newcomer(), (MALLORY.signing, LINA.signing))
    yield _with("staff-signed-by-root", WronglySigned, newcomer(), (ROOT,))
    yield _with("staff-signed-by-root-and-administrator", WronglySigned, newcomer(), (ROOT, ADA.signing))
    yield _with("staff-signed-by-an-administrator-and-a-stranger", WronglySigned, newcomer(), (*one, MALLORY.signing))
    second = org.epoch(2, org.FIRST_EPOCH, later(3))
    yield _with("epoch-signed-by-one", WronglySigned, second, one)
    yield _with("epoch-signed-by-members", WronglySigned, second, sam)
    yield _with("administrator-signed-by-administrators", WronglySigned, org.administrator(CAI, later(3)))
    yield _with("administrator-signed-by-root-twice", WronglySigned, org.administrator(CAI, later(3)), (ROOT, ROOT))
    gone = org.revocation(org.staff(MIRA, Role.MIDWIFE), later(3))
    yield _with("revocation-signed-by-one", WronglySigned, gone, one)
    yield _with("revocation-signed-by-root-and-more", WronglySigned, gone, (ROOT, ADA.signing))
    yield _with("recovery-signed-by-one", WronglySigned, replace(org.recovery_use(later(3)), epochs=(1,)), one)
    yield "certificate-of-a-later-administrator", _before_the_second(), WronglySigned
    yield "root-signed-by-another", Log().then(org.root(), [ADA.signing]), WronglySigned
    yield "root-for-another-key", Log().then(replace(org.root(), sign_pk=ADA.signing.public), [ROOT]), WronglySigned
    yield "root-signed-twice", Log().then(org.root(), [ROOT, ROOT]), WronglySigned
    yield "beginning-with-an-administrator", Log().then(org.administrator(ADA), [ROOT]), WronglySigned
    yield _with("a-second-root", Fork, replace(org.root(), on=later(3)), (ROOT,))


def _before_the_second() -> Log:
    log = Log().then(org.root(), [ROOT]).then(org.administrator(ADA), [ROOT])
    return log.then(org.staff(SAM, Role.KURATOR)).then(org.administrator(BO), [ROOT])


def _signatures() -> Iterator[Fault]:
    body, other = write_body(newcomer()), write_body(org.staff(MALLORY, Role.LEAD, later(3)))
    good, false = (sign_body(body, key) for key in BOTH), (sign_body(other, key) for key in BOTH)
    first, second = good
    other_first, _other_second = false
    tampered = Signature(second.by, bytes([second.sig[0] ^ 1]) + second.sig[1:])
    neutral = Signature(second.by, without_chance(BO.signing, lp("origo/v1/certificate", "staff", body)))
    wrong: dict[str, tuple[Signature, Signature]] = {
        "signature-of-another-body": (other_first, second),
        "signature-with-a-bit-flipped": (first, tampered),
        "signature-with-r-of-order-1": (first, neutral),
        "signatures-under-each-others-names": (Signature(second.by, first.sig), Signature(first.by, second.sig)),
    }
    for case, signatures in wrong.items():
        yield case, org.working().with_certificate(write_certificate(body, signatures)), WronglySigned
    swapped = certify(org.staff(MALLORY, Role.LEAD, later(3)), BOTH).replace(b"x", b"y", 0)
    moved = write_certificate(other, (first, second))
    assert moved != swapped
    yield "body-replaced-under-its-signatures", org.working().with_certificate(moved), WronglySigned


def _days() -> Iterator[Fault]:
    yield _with("backdated", Expired, newcomer(1))
    yield _with("dated-long-before", Expired, newcomer(-30))
    yield "administrator-expired", _after_the_term(), Expired
    early = replace(org.administrator(CAI), not_before=later(10), not_after=later(99))
    log = org.beginning().then(early, [ROOT]).then(newcomer(3), (ADA.signing, CAI.signing))
    yield "administrator-before-the-term", log, Expired


def _after_the_term() -> Log:
    short = Log().then(org.root(), [ROOT]).then(org.administrator(ADA, days=2), [ROOT])
    return short.then(org.administrator(BO), [ROOT]).then(newcomer(2))


def _holders() -> Iterator[Fault]:
    taken = replace(org.staff(LINA, Role.LEAD, later(3)), kem_pk=SAM.keys.kem.public)
    yield _with("kem-key-of-somebody-else", Fork, taken)
    taken = replace(org.staff(LINA, Role.LEAD, later(3)), sign_pk=ADA.signing.public)
    yield _with("signing-key-of-an-administrator", Fork, taken)
    taken = replace(org.staff(LINA, Role.LEAD, later(3)), sign_pk=ROOT.public)
    yield _with("signing-key-of-the-root", Fork, taken)
    taken = replace(org.staff(LINA, Role.LEAD, later(3)), kem_pk=org.RECOVERY.public)
    yield _with("recovery-key-as-a-member", Fork, taken)
    taken = replace(org.staff(LINA, Role.LEAD, later(3)), kem_pk=org.epoch_keys(1).kem.public)
    yield _with("epoch-key-as-a-member", Fork, taken)
    both = replace(org.staff(ADA, Role.LEAD, later(3)), sign_pk=LINA.signing.public, kem_pk=LINA.keys.kem.public)
    yield _with("administrator-as-staff", Fork, both)
    both = replace(org.staff(LINA, Role.LEAD, later(3)), id=RUT.id)
    yield _with("authority-as-staff", Fork, both)
    yield _with("staff-as-authority", Fork, replace(org.authority(later(3)), id=IVAN.id, kem_pk=LINA.keys.kem.public))
    taken_by = replace(org.authority(later(3)), id=LINA.id)
    yield _with("one-key-for-two-authorities", Fork, taken_by)


def _epochs() -> Iterator[Fault]:
    first = org.FIRST_EPOCH
    yield _with("epoch-left-out", Gap, org.epoch(3, first, later(3)))
    yield _with("epoch-twice", Fork, org.by_sam(replace(org.epoch(2, None, later(3)), n=1)))
    strayed = org.by_sam(replace(org.epoch(2, first, later(3)), previous=bytes(32)))
    yield _with("epoch-following-another", Fork, strayed)
    again = org.by_sam(replace(org.epoch(2, first, later(3)), kem_pk=first.kem_pk))
    yield _with("epoch-with-the-old-key", Fork, again)
    begun = org.beginning().then(org.staff(SAM, Role.KURATOR))
    yield "team-beginning-with-2", begun.then(org.epoch(2, None, later(3))), Gap
    late = org.epoch(1, None, org.DAY, days=12, begins=later(9))
    yield "epoch-beginning-before-the-last", begun.then(late).then(org.epoch(2, late, later(3))), Expired
    yield "fourth-epoch-ahead", org.ahead(4), Expired


def _makers() -> Iterator[Fault]:
    first = org.FIRST_EPOCH
    left = org.working().then(org.revocation(org.staff(MIRA, Role.MIDWIFE), later(3)))
    yield "epoch-made-by-who-left-that-day", left.then(org.epoch(2, first, later(3), maker=MIRA)), Revoked
    yield _with("epoch-made-by-a-stranger", WronglySigned, org.epoch(2, first, later(3), maker=MALLORY))
    yield _with("epoch-made-by-an-administrator", WronglySigned, org.epoch(2, first, later(3), maker=ADA))
    yield _with("epoch-made-by-an-interpreter", WronglySigned, org.epoch(2, first, later(3), maker=IVAN))
    elsewhere = org.working().then(replace(org.staff(LINA, Role.LEAD, later(3)), teams=("falun",)))
    yield "epoch-made-by-another-team", elsewhere.then(org.epoch(2, first, later(3), maker=LINA)), WronglySigned
    early = replace(org.staff(LINA, Role.LEAD, later(3)), not_before=later(5))
    to_come = org.working().then(early).then(org.epoch(2, first, later(4), maker=LINA))
    yield "epoch-made-before-ones-days", to_come, Expired
    after = org.working().then(org.renewed_sam())
    yield "epoch-made-with-replaced-keys", after.then(org.epoch(2, first, later(15))), WronglySigned
    yield "epoch-of-a-later-member", org.beginning().then(org.FIRST_EPOCH), WronglySigned
    good = org.epoch(2, first, later(3))
    changed: dict[str, EpochStatement] = {
        "key": replace(good, kem_pk=LINA.keys.kem.public),
        "day": replace(org.epoch(2, first, later(2), begins=later(3)), on=later(3)),
        "first-day": replace(good, not_before=later(4)),
        "last-day": replace(good, not_after=later(20)),
        "maker": replace(good, made_by=MIRA.id),
    }
    for name, statement in changed.items():
        yield _with(f"epoch-made-with-another-{name}", WronglySigned, statement)
    third = replace(org.epoch(2, first, later(3)), n=3, previous=org.hash_of(good))
    yield "epoch-made-for-another-number", org.working().then(good).then(third), WronglySigned


def _ends() -> Iterator[Fault]:
    gone = org.revocation(org.administrator(BO), later(5))
    keyless = org.working().then(org.authority_without_key(later(3)))
    twice = org.revocation(org.authority_without_key(later(3)), later(4))
    yield "authority-without-a-key-revoked-twice", keyless.then(twice).then(replace(twice, on=later(5))), Fork
    yield "revoked-then-used", org.working().then(gone, [ROOT]).then(newcomer(6)), Revoked
    yield "revoked-then-used-the-same-day", org.working().then(gone, [ROOT]).then(newcomer(5)), Revoked
    new = Person("Bo with new keys")
    renewed = replace(org.administrator(BO, later(5)), sign_pk=new.signing.public, kem_pk=new.keys.kem.public)
    yield "replaced-then-used", org.working().then(renewed, [ROOT]).then(newcomer(6)), Revoked
    ahead = replace(org.administrator(BO), not_before=later(90), not_after=later(179))
    early = Log().then(org.root(), [ROOT]).then(org.administrator(ADA), [ROOT])
    early = early.then(org.administrator(BO), [ROOT]).then(ahead, [ROOT]).then(gone, [ROOT])
    yield (
        "next-term-of-a-revoked-key",
        early.then(org.administrator(ADA, later(90)), [ROOT]).then(newcomer(91)),
        Revoked,
    )
    mira = org.staff(MIRA, Role.MIDWIFE)
    left = org.working().then(org.revocation(mira, later(5)))
    yield "revoked-key-certified-again", left.then(org.staff(MIRA, Role.MIDWIFE, later(6))), Revoked
    yield "revoked-twice", left.then(org.revocation(mira, later(6), Reason.LOST)), Fork
    yield _with("revocation-of-nothing", Gap, org.revocation(newcomer(), later(3)))
    yield _with("revocation-of-the-root", WronglySigned, org.revocation(org.root(), later(3)))
    yield _with("recovery-of-an-unknown-epoch", Gap, org.recovery_use(later(3)))
    bare = Log().then(replace(org.root(), recovery_kem_pk=b""), [ROOT]).then(org.administrator(ADA), [ROOT])
    bare = bare.then(org.administrator(BO), [ROOT]).then(org.staff(SAM, Role.KURATOR)).then(org.FIRST_EPOCH)
    used = replace(org.recovery_use(later(3)), epochs=(1,))
    yield "recovery-without-a-recovery-key", bare.then(used), Absent
