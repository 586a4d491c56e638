"""A signed head: an administrator says which entry of the record of deeds was there, and on which day."""

from dataclasses import dataclass
from datetime import date

from origo_chat.sealing.framing import lp
from origo_chat.sealing.refusals import Malformed
from origo_chat.sealing.signing import SigningKeyPair, verify_signature
from origo_chat.sealing.statements import AdministratorStatement
from origo_chat.sealing.verified_log import VerifiedKeysLog

_HASH_BYTES = 32


@dataclass(frozen=True)
class AuditHead:
    """An entry by number and hash; the key id of who saw it, and the day by their computer."""

    n: int
    hash: bytes
    by: bytes
    day: date
    sig: bytes


# spec: 9 keys.log
def sign_audit_head(n: int, entry: bytes, signer: SigningKeyPair, log: VerifiedKeysLog) -> AuditHead:
    """One's own word for an entry. Refuses a signer whose word nobody would take today."""
    log.administrator_on(signer.id, log.today)
    covered = _covered(log, n, entry, log.today)
    return AuditHead(n, entry, signer.id, log.today, signer.sign(covered))


# spec: 9 keys.log
def verify_audit_head(head: AuditHead, log: VerifiedKeysLog) -> AdministratorStatement:
    """Who signed it, if that was an administrator on the day they wrote; else WronglySigned, Revoked or Expired."""
    signed_by = log.administrator_on(head.by, head.day)
    verify_signature(signed_by.sign_pk, head.sig, _covered(log, head.n, head.hash, head.day))
    return signed_by


def _covered(log: VerifiedKeysLog, n: int, entry: bytes, day: date) -> bytes:
    if n < 1 or len(entry) != _HASH_BYTES:
        raise Malformed("entries are numbered from 1, and their hashes have 32 bytes")
    return lp("origo/v1/audit-head", log.root.service, n, entry, day.isoformat())
