"""The root of the demonstration organisation. Its seed is known to everybody, and production refuses it."""

import hashlib
from typing import Final

from origo_chat.sealing.signing import SigningKeyPair

KNOWN_TO_EVERYBODY: Final = hashlib.sha256(b"the demonstration root of origo_chat, known to everybody").digest()

ROOT: Final = SigningKeyPair.from_seed(KNOWN_TO_EVERYBODY)
