"""Signed heads of the record of deeds, as vectors ask for them."""

from origo_chat.sealing.audit_heads import AuditHead, sign_audit_head, verify_audit_head
from origo_chat.sealing.signing import SigningKeyPair
from tests.protocol.operations.given import Given, Values
from tests.protocol.operations.rooms import log_of


def sign(given: Given) -> Values:
    signer = SigningKeyPair.from_seed(given.data("sign_seed"))
    head = sign_audit_head(given.number("n"), given.data("hash"), signer, log_of(given))
    return {"by": head.by, "day": head.day, "sig": head.sig}


def verify(given: Given) -> Values:
    named = given.data("by"), given.day("day"), given.data("sig")
    return {"id": verify_audit_head(AuditHead(given.number("n"), given.data("hash"), *named), log_of(given)).id}


TABLE = {"sign_audit_head": sign, "verify_audit_head": verify}
