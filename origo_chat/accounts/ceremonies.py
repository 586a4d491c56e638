"""Checking what an authenticator signed. The library says whether; every way to be wrong is one refusal here."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cbor2 import CBORDecodeError
from webauthn import verify_authentication_response, verify_registration_response
from webauthn.helpers.cose import COSEAlgorithmIdentifier
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticationCredential,
    AuthenticatorAssertionResponse,
    AuthenticatorAttestationResponse,
    RegistrationCredential,
)

from origo_chat.accounts.relying_party import RelyingParty
from origo_chat.core import base64url
from origo_chat.core.errors import SecondFactorRefused

CHALLENGE_BYTES: Final = 32
CEREMONY_SECONDS: Final = 300
# What browsers have: Ed25519, ECDSA with P-256, RSA on older Windows.
ALGORITHMS: Final = (
    COSEAlgorithmIdentifier.EDDSA,
    COSEAlgorithmIdentifier.ECDSA_SHA_256,
    COSEAlgorithmIdentifier.RSASSA_PKCS1_v1_5_SHA_256,
)
# The library parses nested formats of other people's making; whatever it trips over was not a passkey.
_WRONG: Final = (WebAuthnException, CBORDecodeError, ValueError, KeyError, IndexError, TypeError, AttributeError)


class Transport(StrEnum):
    """How a browser reaches an authenticator."""

    USB = "usb"
    NFC = "nfc"
    BLE = "ble"
    SMART_CARD = "smart-card"
    INTERNAL = "internal"
    CABLE = "cable"
    HYBRID = "hybrid"


@dataclass(frozen=True)
class Attestation:
    """What a browser brings from making a passkey."""

    credential_id: bytes
    client_data: bytes
    attestation_object: bytes


@dataclass(frozen=True)
class Assertion:
    """What a browser brings from using one."""

    credential_id: bytes
    client_data: bytes
    authenticator_data: bytes
    signature: bytes


@dataclass(frozen=True)
class NewPasskey:
    """A passkey that was checked."""

    public_key: bytes
    sign_count: int


def check_attestation(attestation: Attestation, *, challenge: bytes, party: RelyingParty) -> NewPasskey:
    """The new passkey. The person has to be verified by it: its PRF gives other bytes when they are not."""
    credential = RegistrationCredential(
        id=base64url.encode(attestation.credential_id),
        raw_id=attestation.credential_id,
        response=AuthenticatorAttestationResponse(attestation.client_data, attestation.attestation_object),
    )
    try:
        verified = verify_registration_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=party.id,
            expected_origin=party.origin,
            require_user_verification=True,
            supported_pub_key_algs=list(ALGORITHMS),
        )
    except _WRONG:
        raise SecondFactorRefused from None
    if verified.credential_id != attestation.credential_id:
        raise SecondFactorRefused
    return NewPasskey(verified.credential_public_key, verified.sign_count)


def check_assertion(
    assertion: Assertion, *, challenge: bytes, party: RelyingParty, public_key: bytes, sign_count: int
) -> int:
    """The passkey's new count of signatures."""
    credential = AuthenticationCredential(
        id=base64url.encode(assertion.credential_id),
        raw_id=assertion.credential_id,
        response=AuthenticatorAssertionResponse(
            assertion.client_data, assertion.authenticator_data, assertion.signature
        ),
    )
    try:
        verified = verify_authentication_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=party.id,
            expected_origin=party.origin,
            credential_public_key=public_key,
            credential_current_sign_count=sign_count,
            require_user_verification=True,
        )
    except _WRONG:
        raise SecondFactorRefused from None
    return verified.new_sign_count
