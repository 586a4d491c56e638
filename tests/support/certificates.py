"""Certificates and log lines as the ceremony and two administrators would have signed them."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from origo_chat.core import base64url, identifiers
from origo_chat.demo.root import ROOT
from origo_chat.keyring.log_line import NOTHING_BEFORE, Signed, write_line
from origo_chat.protocol import limits
from origo_chat.sealing.framing import lp
from origo_chat.sealing.signing import SigningKeyPair
from tests.support.staff import Staff

ON = "2026-03-01"
DAYS = {"not_before": ON, "not_after": "2026-03-31"}


def body(kind: str, **fields: Any) -> bytes:
    """A certificate's body in its one spelling."""
    value = {"kind": kind, "v": 1, "on": ON, **fields}
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def root(sign_pk: bytes = ROOT.public) -> bytes:
    """The first certificate of every log."""
    named = {"service": "demo.origo.example", "name": "Demo"}
    return body("root", **named, sign_pk=base64url.encode(sign_pk), recovery_kem_pk="")


def personal(kind: str, staff: Staff, *teams: str) -> bytes:
    """A certificate for the keys somebody has."""
    named = {"id": staff.named, "alias": staff.name}
    role = {"role": "kurator", "teams": list(teams or ("team",))} if kind == "staff" else {}
    keys = {"sign_pk": base64url.encode(staff.sign_pk), "kem_pk": base64url.encode(staff.kem_pk)}
    return body(kind, **named, **role, **keys, **DAYS)


def epoch(
    n: int, maker: Staff, begins: str = DAYS["not_before"], ends: str = DAYS["not_after"], after: bytes | None = None
) -> bytes:
    """A team's epoch, made by a member, that follows another certificate or none."""
    kem_pk = identifiers.random_bytes(limits.KEM_PK_BYTES)
    previous = hashlib.sha256(after).digest() if after is not None else bytes(32)
    made = maker.signing.sign(lp("origo/v1/epoch-made", ON, "team", n, kem_pk, begins, ends, previous))
    shown = {"kem_pk": base64url.encode(kem_pk), "not_before": begins, "not_after": ends}
    by = {"made_by": maker.named, "made_sig": base64url.encode(made)}
    return body("epoch", team="team", n=n, **shown, previous=base64url.encode(previous), **by)


def revocation(of: bytes) -> bytes:
    """The end of a certificate."""
    return body("revocation", of=base64url.encode(hashlib.sha256(of).digest()), reason="left")


def line(n: int, previous: bytes | None, certificate: bytes, signers: Sequence[SigningKeyPair] = (ROOT,)) -> bytes:
    """A line that follows another."""
    before = hashlib.sha256(previous).hexdigest() if previous is not None else NOTHING_BEFORE
    signed = [Signed(each.id, _signature(certificate, each)) for each in signers]
    return write_line(n=n, previous=before, body=certificate, signatures=signed)


def _signature(certificate: bytes, signer: SigningKeyPair) -> bytes:
    return signer.sign(lp("origo/v1/certificate", json.loads(certificate)["kind"], certificate))


def signature_by(staff: Staff, certificate: bytes) -> dict[str, str]:
    """The body of a signature under a proposal."""
    signed = _signature(certificate, staff.signing)
    return {"by": base64url.encode(staff.signing.id), "sig": base64url.encode(signed)}
