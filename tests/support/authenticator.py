"""A passkey in a few lines: makes what a browser's navigator.credentials would give, without any attestation."""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

import cbor2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from origo_chat.core import base64url, identifiers

ORIGIN = "http://localhost"
USER_PRESENT, USER_VERIFIED, HAS_CREDENTIAL = 1, 4, 64


@dataclass
class Authenticator:
    """One passkey of one person."""

    origin: str = ORIGIN
    rp_id: str = "localhost"
    flags: int = USER_PRESENT | USER_VERIFIED
    count: int = 0
    credential_id: bytes = field(default_factory=lambda: identifiers.random_bytes(32))
    private: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)

    def make(self, challenge: str) -> dict[str, Any]:
        """The body of passkeys/finish."""
        public = self.private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        cose = cbor2.dumps({1: 1, 3: -8, -1: 6, -2: public})
        length = len(self.credential_id).to_bytes(2, "big")
        data = self._data(HAS_CREDENTIAL) + bytes(16) + length + self.credential_id + cose
        return {
            "credential_id": base64url.encode(self.credential_id),
            "client_data": base64url.encode(self._client_data("webauthn.create", challenge)),
            "attestation_object": base64url.encode(cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})),
            "transports": ["internal"],
        }

    def use(self, challenge: str) -> dict[str, Any]:
        """The body of passkey/finish."""
        self.count += 1
        data, told = self._data(0), self._client_data("webauthn.get", challenge)
        return {
            "credential_id": base64url.encode(self.credential_id),
            "client_data": base64url.encode(told),
            "authenticator_data": base64url.encode(data),
            "signature": base64url.encode(self.private.sign(data + hashlib.sha256(told).digest())),
        }

    def _data(self, more: int) -> bytes:
        rp = hashlib.sha256(self.rp_id.encode()).digest()
        return rp + bytes([self.flags | more]) + self.count.to_bytes(4, "big")

    def _client_data(self, kind: str, challenge: str) -> bytes:
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin}).encode()
