"""Whatever a browser brings instead of a passkey is one refusal and never a fault."""

import cbor2
import pytest
from hypothesis import given
from hypothesis.strategies import binary

from origo_chat.accounts.ceremonies import Assertion, Attestation, check_assertion, check_attestation
from origo_chat.accounts.relying_party import RelyingParty
from origo_chat.core import base64url
from origo_chat.core.errors import SecondFactorRefused
from tests.support.authenticator import Authenticator

CHALLENGE = b"c" * 32
PARTY = RelyingParty("localhost", "http://localhost")
MADE = Authenticator().make(base64url.encode(CHALLENGE))
PASSKEY = base64url.decode(MADE["credential_id"])
CLIENT_DATA = base64url.decode(MADE["client_data"])
OBJECT = base64url.decode(MADE["attestation_object"])


def test_the_real_one_is_accepted() -> None:
    made = check_attestation(Attestation(PASSKEY, CLIENT_DATA, OBJECT), challenge=CHALLENGE, party=PARTY)
    assert made.sign_count == 0


@given(binary(max_size=400))
def test_noise_is_no_attestation(noise: bytes) -> None:
    for attestation in (Attestation(PASSKEY, CLIENT_DATA, noise), Attestation(PASSKEY, noise, OBJECT)):
        with pytest.raises(SecondFactorRefused):
            check_attestation(attestation, challenge=CHALLENGE, party=PARTY)


@given(binary(max_size=200))
def test_noise_in_place_of_the_authenticators_data_is_refused(noise: bytes) -> None:
    value = cbor2.loads(OBJECT)
    forged = cbor2.dumps({**value, "authData": value["authData"][:55] + noise})
    with pytest.raises(SecondFactorRefused):
        check_attestation(Attestation(PASSKEY, CLIENT_DATA, forged), challenge=CHALLENGE, party=PARTY)


@given(binary(max_size=200), binary(max_size=100))
def test_noise_is_no_assertion(noise: bytes, key: bytes) -> None:
    told = CLIENT_DATA.replace(b"webauthn.create", b"webauthn.get")
    for assertion in (Assertion(PASSKEY, told, noise, noise), Assertion(PASSKEY, noise, noise, b"")):
        with pytest.raises(SecondFactorRefused):
            check_assertion(assertion, challenge=CHALLENGE, party=PARTY, public_key=key, sign_count=0)
