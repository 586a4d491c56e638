"""Six words two people compare face to face before a key is certified."""

from origo_chat.protocol.words import WordList
from origo_chat.sealing.framing import digest, lp
from origo_chat.sealing.words import SECRET_BITS, integer_to_words


# spec: 7 staff accounts
def fingerprint(sign_pk: bytes, kem_pk: bytes, words: WordList) -> tuple[str, ...]:
    """The first 66 bits of the hash of both public keys, as words of the list both are looking at."""
    hashed = digest(lp("origo/v1/fingerprint", sign_pk, kem_pk))
    return integer_to_words(int.from_bytes(hashed, "big") >> (256 - SECRET_BITS), 6, words)
