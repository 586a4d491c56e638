"""How somebody becomes staff: a one-time link, and keys the newcomer's own browser made."""

from dataclasses import dataclass, field

from origo_chat.core.identifiers import random_bytes
from origo_chat.sealing.accounts import AccountKeys
from origo_chat.sealing.framing import derive, digest, lp
from origo_chat.sealing.hpke import KEM_PK_BYTES
from origo_chat.sealing.signing import SIGN_PK_BYTES, SIGNATURE_BYTES, verify_signature
from origo_chat.sealing.spelling import VERSION, read_versioned, write_json

_FIELDS = ("v", "invitation", "sign_pk", "kem_pk", "signature")
_LIMIT = 4096


@dataclass(frozen=True)
class Invitation:
    """A one-time link: the secret stays in its fragment, the server gets the id and the token's hash."""

    secret: bytes = field(repr=False)
    id: bytes
    token: bytes = field(repr=False)

    # spec: 7 staff accounts
    @classmethod
    def from_secret(cls, secret: bytes) -> "Invitation":
        """The invitation of the 32 bytes in a link."""
        return cls(
            secret,
            derive(secret, lp("origo/v1/invitation-id"), 16),
            derive(secret, lp("origo/v1/invitation-token"), 32),
        )

    @classmethod
    def generate(cls) -> "Invitation":
        """A new invitation nobody can guess."""
        return cls.from_secret(random_bytes(32))

    @property
    def token_hash(self) -> bytes:
        """What the server stores of the token."""
        return digest(self.token)


@dataclass(frozen=True)
class Enrolment:
    """Public keys whose holder proved that it has the signing key. Whose they are, a person compares."""

    invitation: bytes
    sign_pk: bytes
    kem_pk: bytes


# spec: 7 staff accounts
def write_enrolment(invitation: bytes, keys: AccountKeys) -> bytes:
    """What a newcomer's browser sends."""
    sign_pk, kem_pk = keys.signing.public, keys.kem.public
    signature = keys.signing.sign(lp("origo/v1/enrolment", invitation, sign_pk, kem_pk))
    return write_json(
        {"v": VERSION, "invitation": invitation, "sign_pk": sign_pk, "kem_pk": kem_pk, "signature": signature}
    )


# spec: 7 staff accounts
def check_enrolment(data: bytes) -> Enrolment:
    """The enrolment, its signature verified."""
    record = read_versioned(data, _LIMIT, _FIELDS)
    enrolment = Enrolment(
        record.data("invitation", 16), record.data("sign_pk", SIGN_PK_BYTES), record.data("kem_pk", KEM_PK_BYTES)
    )
    covered = lp("origo/v1/enrolment", enrolment.invitation, enrolment.sign_pk, enrolment.kem_pk)
    verify_signature(enrolment.sign_pk, record.data("signature", SIGNATURE_BYTES), covered)
    return enrolment
