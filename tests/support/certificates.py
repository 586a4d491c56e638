"""Certificates and log lines of the right shape. Their signatures are of no use: the server does not look at them."""

import hashlib
import json
from typing import Any

from origo_chat.core import base64url, identifiers
from origo_chat.keyring.key_ids import key_id
from origo_chat.keyring.log_line import NOTHING_BEFORE, Signed, write_line
from origo_chat.protocol import limits
from tests.support.staff import Staff

DAYS = {"not_before": "2026-03-01", "not_after": "2026-03-31"}


def body(kind: str, **fields: Any) -> bytes:
    """A certificate's body in its one spelling."""
    value = {"kind": kind, "v": 1, "on": "2026-03-01", **fields}
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def random_text(count: int) -> str:
    """So many random bytes as they stand in JSON."""
    return base64url.encode(identifiers.random_bytes(count))


def root() -> bytes:
    """The first certificate of every log."""
    return body("root", service="demo.origo.example", name="Demo", sign_pk=random_text(32), recovery_kem_pk="")


def personal(kind: str, staff: Staff) -> bytes:
    """A certificate for the keys somebody has."""
    named = {"id": base64url.encode(bytes.fromhex(staff.id)), "alias": staff.name}
    role = {"role": "kurator", "teams": ["team"]} if kind == "staff" else {}
    keys = {"sign_pk": base64url.encode(staff.sign_pk), "kem_pk": base64url.encode(staff.kem_pk)}
    return body(kind, **named, **role, **keys, **DAYS)


def epoch(n: int, team: str = "team", kem_pk: bytes = b"") -> bytes:
    """A team's epoch."""
    keys = {
        "kem_pk": base64url.encode(kem_pk or identifiers.random_bytes(limits.KEM_PK_BYTES)),
        "sign_pk": random_text(32),
    }
    return body("epoch", team=team, n=n, **keys, **DAYS, previous=random_text(32))


def revocation(of: bytes) -> bytes:
    """The end of a certificate."""
    return body("revocation", of=base64url.encode(hashlib.sha256(of).digest()), reason="left")


def line(n: int, previous: bytes | None, certificate: bytes, signatures: int = 1) -> bytes:
    """A line that follows another."""
    before = hashlib.sha256(previous).hexdigest() if previous is not None else NOTHING_BEFORE
    signed = [Signed(identifiers.random_bytes(16), identifiers.random_bytes(64)) for _ in range(signatures)]
    return write_line(n=n, previous=before, body=certificate, signatures=signed)


def signature_by(staff: Staff) -> dict[str, str]:
    """The body of a signature under a proposal."""
    return {"by": base64url.encode(key_id(staff.sign_pk)), "sig": random_text(64)}
