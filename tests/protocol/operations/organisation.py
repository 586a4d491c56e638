"""Accounts, enrolment, certificates and keys.log, as vectors ask for them."""

from origo_chat.protocol.words import word_list
from origo_chat.sealing.accounts import (
    StretchParameters,
    derive_passphrase_keys,
    passkey_input,
    read_passphrase,
    unwrap_by_passkey,
    unwrap_by_passphrase,
    unwrap_keys,
)
from origo_chat.sealing.certificates import read_certificate, sign_body, write_certificate
from origo_chat.sealing.invitations import Invitation, check_enrolment
from origo_chat.sealing.keys_log import Pin, present_day, verify_keys_log
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.statement_reading import read_body, write_body
from origo_chat.sealing.verified_log import VerifiedKeysLog
from origo_chat.sealing.wrapping import wrap
from tests.protocol.operations.given import Given, Values, plain


def passphrase_keys(given: Given) -> Values:
    passphrase = read_passphrase(given.text("typed"), word_list(given.text("list")))
    memory_kib, passes, lanes = (given.number(name) for name in ("memory_kib", "passes", "lanes"))
    keys = derive_passphrase_keys(passphrase, StretchParameters(memory_kib, passes, lanes, given.data("salt")))
    return {"unlock_key": keys.unlock_key, "sign_in_secret": keys.sign_in_secret}


def wrap_any(given: Given) -> Values:
    key, purpose, account = given.data("key"), given.text("purpose"), given.data("account")
    return {"wrapped": wrap(key, purpose, account, given.data("secret"), lambda _count: given.data("salt"))}


def keys_of(given: Given) -> Values:
    keys = unwrap_keys(given.data("account_key"), given.data("account"), given.data("wrapped"))
    return {"kem_pk": keys.kem.public, "sign_pk": keys.signing.public}


def by_passphrase(given: Given) -> Values:
    key = unwrap_by_passphrase(given.data("unlock_key"), given.data("account"), given.data("wrapped"))
    return {"account_key": key}


def by_passkey(given: Given) -> Values:
    prf, credential = given.data("prf"), given.data("credential")
    return {"account_key": unwrap_by_passkey(prf, credential, given.data("account"), given.data("wrapped"))}


def prf_input(given: Given) -> Values:
    return {"input": passkey_input(given.text("service_id"), given.data("account"))}


def invitation(given: Given) -> Values:
    invited = Invitation.from_secret(given.data("secret"))
    return {"id": invited.id, "token": invited.token, "token_hash": invited.token_hash}


def enrolment(given: Given) -> Values:
    checked = check_enrolment(given.data("enrolment"))
    return {"invitation": checked.invitation, "sign_pk": checked.sign_pk, "kem_pk": checked.kem_pk}


def certify(given: Given) -> Values:
    body = given.data("body")
    assert write_body(read_body(body)) == body
    seeds = [Given({"seed": each}).data("seed") for each in given.items("sign_seeds")]
    signatures = [sign_body(body, SigningKeyPair.from_seed(seed)) for seed in seeds]
    return {"certificate": write_certificate(body, signatures)}


def certificate(given: Given) -> Values:
    read = read_certificate(given.data("certificate"))
    return {"kind": read.statement.kind.value, "hash": read.hash}


def keys_log(given: Given) -> Values:
    log = verified(given)
    return {"n": log.n, "hash": log.hash}


def day(given: Given) -> Values:
    known = [Given({"day": each}).day("day") for each in given.items("known")]
    return {"day": plain(present_day(given.data("log"), *known))}


def person(given: Given) -> Values:
    return {"hash": verified(given).person(given.data("id")).hash}


def authority(given: Given) -> Values:
    return {"hash": verified(given).authority(given.data("id")).hash}


def epoch(given: Given) -> Values:
    return {"hash": verified(given).epoch(given.text("team")).hash}


def signer(given: Given) -> Values:
    return {"hash": verified(given).signer(given.data("key_id"), given.number("lines")).hash}


def members(given: Given) -> Values:
    return {"ids": [each.statement.id for each in verified(given).members(given.text("team"))]}


def administrators(given: Given) -> Values:
    return {"ids": [each.statement.id for each in verified(given).administrators()]}


def verified(given: Given) -> VerifiedKeysLog:
    pin = given.inner("pin")
    pinned = [] if pin is None else [Pin(pin.number("n"), pin.data("hash"))]
    return verify_keys_log(given.data("log"), given.data("root_pk"), given.day("today"), *pinned)


TABLE = {
    "passphrase_keys": passphrase_keys,
    "wrap": wrap_any,
    "unwrap_keys": keys_of,
    "unwrap_by_passphrase": by_passphrase,
    "unwrap_by_passkey": by_passkey,
    "passkey_input": prf_input,
    "invitation": invitation,
    "check_enrolment": enrolment,
    "certify": certify,
    "read_certificate": certificate,
    "verify_keys_log": keys_log,
    "present_day": day,
    "person": person,
    "authority": authority,
    "epoch": epoch,
    "signer": signer,
    "members": members,
    "administrators": administrators,
}
