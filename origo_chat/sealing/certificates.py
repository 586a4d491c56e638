"""A certificate: a body exactly as it was signed, and the signatures over it."""

from collections.abc import Sequence
from dataclasses import dataclass

from origo_chat.sealing.framing import digest, from_text, lp
from origo_chat.sealing.refusals import Malformed
from origo_chat.sealing.signing import SIGNATURE_BYTES, SigningKeyPair, verify_signature
from origo_chat.sealing.spelling import Record, read_json, write_json
from origo_chat.sealing.statement_reading import read_body, write_body
from origo_chat.sealing.statements import Kind, Statement

CERTIFICATE_LIMIT = 16_384
_MOST_SIGNATURES = 2


@dataclass(frozen=True)
class Signature:
    """Who says to have signed, and the signature."""

    by: bytes
    sig: bytes


@dataclass(frozen=True)
class UnverifiedCertificate:
    """A certificate of the right shape. Nobody has checked who signed it."""

    body: bytes
    signatures: tuple[Signature, ...]
    statement: Statement

    @property
    def hash(self) -> bytes:
        """How other certificates refer to this one."""
        return digest(self.body)

    # spec: 8 certificates
    def verify_signature(self, signature: Signature, sign_pk: bytes) -> None:
        """Returns only if that key signed this body as this kind."""
        verify_signature(sign_pk, signature.sig, _covered(self.statement.kind, self.body))


def _covered(kind: Kind, body: bytes) -> bytes:
    return lp("origo/v1/certificate", kind, body)


# spec: 8 certificates
def sign_body(body: bytes, signer: SigningKeyPair) -> Signature:
    """One signature over a body, after its shape was checked: nobody signs what nobody can read."""
    return Signature(signer.id, signer.sign(_covered(read_body(body).kind, body)))


# spec: 8 certificates
def write_certificate(body: bytes, signatures: Sequence[Signature]) -> bytes:
    """The certificate in its one spelling."""
    return write_json({"body": body, "signatures": list(signatures)})


# spec: 8 certificates
def certify(statement: Statement, signers: Sequence[SigningKeyPair]) -> bytes:
    """A statement signed by each of these, in one go."""
    body = write_body(statement)
    return write_certificate(body, [sign_body(body, signer) for signer in signers])


# spec: 8 certificates
def read_certificate(data: bytes) -> UnverifiedCertificate:
    """The certificate, its shape and days checked, its signatures not."""
    return certificate_of(read_json(data, CERTIFICATE_LIMIT))


# spec: 8 certificates
def certificate_of(value: object) -> UnverifiedCertificate:
    """The certificate of a value that was read from JSON in its one spelling."""
    record = Record(value, ("body", "signatures"))
    body = from_text(record.text("body"))
    items = record.items("signatures", _MOST_SIGNATURES)
    signatures = tuple(_read_signature(each) for each in items)
    if not signatures:
        raise Malformed("a certificate has one or two signatures")
    return UnverifiedCertificate(body, signatures, read_body(body))


def _read_signature(value: object) -> Signature:
    record = Record(value, ("by", "sig"))
    return Signature(record.data("by", 16), record.data("sig", SIGNATURE_BYTES))
