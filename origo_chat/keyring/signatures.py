"""Who signed a certificate, by the rules that clients have (spec: 8, 9): looked at before the server opens or closes a
door of its own by a line. The cryptography that opens something stays with clients."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from origo_chat.core import base64url
from origo_chat.core.errors import Malformed
from origo_chat.keyring.access import lines_of, revoked_hashes
from origo_chat.keyring.certificate_body import CertificateBody
from origo_chat.keyring.ed25519 import is_signed
from origo_chat.keyring.key_ids import framed, key_id
from origo_chat.keyring.log_line import ReadLine, Signed, body_of
from origo_chat.service.current import current_service

BY_ROOT: Final = ("root", "administrator")
# What two administrators sign. spec: 8 certificates
BY_ADMINISTRATORS: Final = ("staff", "epoch", "authority", "revocation", "recovery-use")
_ADMINISTRATORS: Final = 2


def check_signatures(read: ReadLine) -> None:
    """Returns only if root, or two administrators of earlier lines, signed this body; and a member made an epoch."""
    if is_roots(read):
        _check_root(read)
        return
    if read.body.kind not in BY_ADMINISTRATORS or len(read.signatures) != _ADMINISTRATORS:
        raise Malformed(field="signatures", problem="not_for_this_kind_here")
    if read.body.kind == "epoch":
        check_maker(read.body)
    signers = {check_administrator(read.body, read.body_bytes, each) for each in read.signatures}
    if len(signers) != _ADMINISTRATORS:
        raise Malformed(field="signatures", problem="one_signed_twice")


def is_roots(read: ReadLine) -> bool:
    """What root signs alone: administrators, and revocations that name its key."""
    by_root = read.signatures[0].by == key_id(_root_key())
    return read.body.kind in BY_ROOT or (read.body.kind == "revocation" and by_root)


def check_administrator(body: CertificateBody, body_bytes: bytes, signed: Signed) -> str:
    """Whose signature it is, if an administrator who may sign on the day of the body made it over these bytes."""
    return check_signed(signed, body.on, framed("origo/v1/certificate", body.kind, body_bytes))


def check_signed(signed: Signed, day: date, data: bytes) -> str:
    """Whose signature it is, if an administrator who may sign on that day made it over these bytes."""
    return _check_among(_standing("administrator", day), signed, data)


def check_maker(body: CertificateBody) -> None:
    """Returns only if a member of the team, certified by an earlier line, made exactly this epoch."""
    found = [each for each in _standing("staff", body.on) if each.subject == body.made_by]
    if not found or body.team not in found[-1].teams:
        raise Malformed(field="made_by", problem="no_member_of_the_log")
    days = body.not_before.isoformat(), body.not_after.isoformat()
    number = (body.epoch or 0).to_bytes(4, "big")
    made = framed("origo/v1/epoch-made", body.on.isoformat(), body.team, number, body.kem_pk, *days, body.previous)
    _verify(found[-1].sign_pk, body.made_sig, made)


def _check_root(read: ReadLine) -> None:
    root_key = _root_key()
    if len(read.signatures) != 1 or read.signatures[0].by != key_id(root_key):
        raise Malformed(field="signatures", problem="not_for_this_kind_here")
    if read.body.kind == "root" and read.body.sign_pk != root_key:
        raise Malformed(field="sign_pk", problem="another_root")
    _verify(root_key, read.signatures[0].signature, framed("origo/v1/certificate", read.body.kind, read.body_bytes))


def check_signed_then(signed: Signed, day: date, data: bytes) -> str:
    """The same of a day that has been: who was revoked after it had signed all the same."""
    revocations = [body_of(line) for line in lines_of("revocation")]
    revoked = {each.refers_to for each in revocations if each.on <= day}
    return _check_among(_standing("administrator", day, revoked), signed, data)


def _check_among(administrators: Sequence[CertificateBody], signed: Signed, data: bytes) -> str:
    for each in administrators:
        if key_id(each.sign_pk) == signed.by:
            _verify(each.sign_pk, signed.signature, data)
            return each.subject
    raise Malformed(field="by", problem="no_administrator_of_the_log")


def _standing(kind: str, day: date, revoked: set[str] | None = None) -> Sequence[CertificateBody]:
    """Certificates of a kind that hold on a day: neither revoked, by whatever line there is unless some are named, nor
    replaced."""
    bodies = [body_of(line) for line in lines_of(kind)]
    revoked = revoked_hashes() if revoked is None else revoked
    ended = {key for each in bodies if each.hash in revoked for key in each.keys}
    return [
        each
        for at, each in enumerate(bodies)
        if each.holds(day) and not each.keys & ended and not each.is_replaced(bodies[at + 1 :], day)
    ]


def _root_key() -> bytes:
    return base64url.decode(current_service().root_key)


def _verify(sign_pk: bytes, signature: bytes, data: bytes) -> None:
    if not is_signed(sign_pk, signature, data):
        raise Malformed(field="signatures", problem="does_not_verify")
