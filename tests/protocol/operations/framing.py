"""Framing, key pairs and signatures, as vectors ask for them."""

from origo_chat.sealing.framing import derive, from_text, key_id, lp, read_day
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.signing import SigningKeyPair, verify_signature
from origo_chat.sealing.spelling import read_json
from tests.protocol.operations.given import Given, Values


def frame(given: Given) -> Values:
    parts: list[str | int | bytes] = []
    for each in given.items("parts"):
        part = Given(each)
        if "text" in part.values:
            parts.append(part.text("text"))
        else:
            parts.append(part.number("number") if "number" in part.values else part.data("bytes"))
    return {"bytes": lp(*parts)}


def expand(given: Given) -> Values:
    return {"bytes": derive(given.data("key"), given.data("info"), given.number("length"))}


def read_bytes(given: Given) -> Values:
    return {"bytes": from_text(given.text("text"))}


def check_day(given: Given) -> Values:
    return {"day": read_day(given.text("text"))}


def check_json(given: Given) -> Values:
    read_json(given.data("json"), given.number("limit"))
    return {}


def name_key(given: Given) -> Values:
    return {"id": key_id(given.data("public_key"))}


def kem_key_pair(given: Given) -> Values:
    pair = KemKeyPair.from_seed(given.data("seed"))
    return {"kem_pk": pair.public, "id": pair.id}


def signing_key_pair(given: Given) -> Values:
    pair = SigningKeyPair.from_seed(given.data("seed"))
    return {"sign_pk": pair.public, "id": pair.id}


def sign(given: Given) -> Values:
    return {"signature": SigningKeyPair.from_seed(given.data("seed")).sign(given.data("data"))}


def check_signature(given: Given) -> Values:
    verify_signature(given.data("sign_pk"), given.data("signature"), given.data("data"))
    return {}


TABLE = {
    "lp": frame,
    "derive": expand,
    "from_text": read_bytes,
    "read_day": check_day,
    "read_json": check_json,
    "key_id": name_key,
    "kem_key_pair": kem_key_pair,
    "signing_key_pair": signing_key_pair,
    "sign": sign,
    "verify_signature": check_signature,
}
