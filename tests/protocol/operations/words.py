"""Words, digits and what is derived from them, as vectors ask for it."""

from origo_chat.protocol.words import split, word_list
from origo_chat.sealing import words
from origo_chat.sealing.derivation import derive_mailbox, derive_root
from origo_chat.sealing.fingerprints import fingerprint_of
from origo_chat.sealing.statement_reading import read_body
from origo_chat.sealing.statements import Dated, RootStatement
from tests.protocol.operations.given import Given, Values


def fold(given: Given) -> Values:
    return {"pieces": split(given.text("typed"))}


def complete(given: Given) -> Values:
    return {"word": word_list(given.text("list")).completion(given.text("typed")) or ""}


def to_words(given: Given) -> Values:
    return {"words": words.to_words(int(given.text("secret")), word_list(given.text("list")))}


def from_words(given: Given) -> Values:
    return {"secret": str(words.from_words(given.text("typed"), word_list(given.text("list"))))}


def to_digits(given: Given) -> Values:
    return {"digits": words.to_digits(int(given.text("secret")))}


def from_digits(given: Given) -> Values:
    return {"secret": str(words.from_digits(given.text("typed")))}


def recognise(given: Given) -> Values:
    lists = [word_list(str(each)) for each in given.items("lists")]
    return {"secret": str(words.recognise(given.text("typed"), lists))}


def secret_bytes(given: Given) -> Values:
    return {"bytes": words.secret_bytes(int(given.text("secret")))}


def root(given: Given) -> Values:
    secret = words.secret_bytes(int(given.text("secret")))
    return {"root": derive_root(secret, given.text("service_id"))}


def mailbox(given: Given) -> Values:
    derived = derive_mailbox(given.data("root"))
    return {
        "mailbox_id": derived.id,
        "access_token": derived.access_token,
        "token_hash": derived.token_hash,
        "ring_key": derived.ring_key,
    }


def show_fingerprint(given: Given) -> Values:
    listed = word_list(given.text("list"))
    statement = read_body(given.data("body"))
    assert isinstance(statement, RootStatement | Dated)
    return {"words": fingerprint_of(statement, listed)}


TABLE = {
    "fold": fold,
    "complete": complete,
    "to_words": to_words,
    "from_words": from_words,
    "to_digits": to_digits,
    "from_digits": from_digits,
    "recognise": recognise,
    "secret_bytes": secret_bytes,
    "derive_root": root,
    "derive_mailbox": mailbox,
    "fingerprint": show_fingerprint,
}
