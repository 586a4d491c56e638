"""Words and digits, and the mailbox they give."""

from collections.abc import Iterator

from argon2.low_level import Type, hash_secret_raw

from origo_chat.protocol.words import word_list
from origo_chat.sealing.framing import digest, lp
from origo_chat.sealing.refusals import Malformed, UnknownWord, WrongCheckDigit, WrongCount
from origo_chat.sealing.statement_reading import write_body
from origo_chat.sealing.statements import Role, Statement
from origo_chat.sealing.words import integer_to_words, to_digits, to_words
from tests.protocol.cases import organisation as org
from tests.protocol.making import SERVICE, Values, accepted, refused, seed
from tests.protocol.vector import Vector

SPEC = "2 words"
TOP = (1 << 66) - 1
SECRETS = {
    "zero": 0,
    "one": 1,
    "highest": TOP,
    "first-word-only": 2047 << 55,
    "any": int.from_bytes(seed("secret")[:9], "big") >> 6,
}
ANY = SECRETS["any"]


def vectors() -> Iterator[Vector]:
    for name, secret in SECRETS.items():
        yield from _both_ways(name, secret)
    yield from _typed()
    yield from _unreadable()
    yield from _digits()
    yield from _derivation()
    yield from _fingerprints()


def _both_ways(name: str, secret: int) -> Iterator[Vector]:
    for listed in ("sv", "en"):
        given: Values = {"secret": str(secret), "list": listed}
        yield accepted("words", f"{name}-to-{listed}", SPEC, "66 bits as six words", "to_words", given)
        typed = " ".join(to_words(secret, word_list(listed)))
        given = {"typed": typed, "list": listed}
        yield accepted("words", f"{name}-from-{listed}", SPEC, "six words as 66 bits", "from_words", given)
    yield accepted("words", f"{name}-to-digits", SPEC, "seven groups of three", "to_digits", {"secret": str(secret)})
    typed = to_digits(secret)
    yield accepted("words", f"{name}-from-digits", SPEC, "as shown", "from_digits", {"typed": typed})
    yield accepted("words", f"{name}-bytes", SPEC, "what is derived from", "secret_bytes", {"secret": str(secret)})


def _typed() -> Iterator[Vector]:
    words = to_words(ANY, word_list("sv"))
    phrase = " ".join(words)
    plain_letters = str.maketrans("åäöé", "aaoe")
    spellings = {
        "upper-case": phrase.upper(),
        "without-marks": phrase.translate(plain_letters),
        "with-marks-apart": phrase.replace("å", "a\u030a").replace("ä", "a\u0308").replace("ö", "o\u0308"),
        "danish-letters": phrase.replace("ä", "æ").replace("ö", "ø"),
        "first-four-letters": " ".join(word[:4] for word in words),
        "hyphens": "-".join(words),
        "commas-and-lines": ",\r\n".join(words) + ".",
        "no-break-spaces": "\u00a0".join(words),
        "marks-of-direction": f"\u2067{phrase}\u2069\ufeff",
        "spaces-around": f"  {phrase}\t",
        "dotless-i": phrase.replace("i", "ı"),
    }
    for case, typed in spellings.items():
        given: Values = {"typed": typed, "list": "sv"}
        yield accepted("words", f"typed-{case}", SPEC, "the same secret", "from_words", given)
    for case, text in {
        "everything": "ÅÄÖ-é,Æ/ø·ß ıİ ٣۴3",
        "nothing": " -,\u200b",
        "other-alphabet": "кот שלום",
    }.items():
        yield accepted("words", f"fold-{case}", SPEC, "the pieces of a typed text", "fold", {"typed": text})
    starts = {
        "whole": words[0],
        "five-letters": words[0][:5],
        "four-letters": words[0][:4],
        "three-letters": words[0][:3],
    }
    for case, text in {**starts, "unknown": "qqqqq", "two-words": f"{words[0]} {words[1]}", "nothing": ""}.items():
        given = {"typed": text, "list": "sv"}
        yield accepted("words", f"complete-{case}", SPEC, "the word, or empty", "complete", given)
    for case, text in {"english": " ".join(to_words(ANY, word_list("en"))), "digits": to_digits(ANY)}.items():
        given = {"typed": text, "lists": ["sv", "en"]}
        yield accepted("words", f"recognise-{case}", SPEC, "whatever it is", "recognise", given)


def _unreadable() -> Iterator[Vector]:
    words = list(to_words(ANY, word_list("sv")))
    wrong = {
        "unknown-word": ([*words[:3], "qqqqq", *words[4:]], UnknownWord),
        "two-unknown-words": (["qqqqq", "wwwww", *words[2:]], UnknownWord),
        "word-with-a-letter-more": ([*words[:5], words[5] + "q"], UnknownWord),
        "three-letters": ([*words[:5], "qqq"], UnknownWord),
        "five-words": (words[:5], WrongCount),
        "seven-words": ([*words, words[0]], WrongCount),
        "nothing": ([], WrongCount),
        "unknown-word-among-seven": ([*words, "qqqqq"], UnknownWord),
        "other-alphabet": ([*words[:5], "кот"], UnknownWord),
    }
    for case, (pieces, failure) in wrong.items():
        given: Values = {"typed": " ".join(pieces), "list": "sv"}
        yield refused("words", case, SPEC, "from_words", given, failure)
    given = {"typed": "qqqqq " * 6, "lists": ["sv", "en"]}
    yield refused("words", "recognise-in-no-list", SPEC, "recognise", given, UnknownWord)
    for case, number in {"beyond-66-bits": TOP + 1, "below-zero": -1}.items():
        yield refused("words", case, SPEC, "to_words", {"secret": str(number), "list": "sv"}, Malformed)
        yield refused("words", f"digits-of-{case}", SPEC, "to_digits", {"secret": str(number)}, Malformed)


def _digits() -> Iterator[Vector]:
    shown = to_digits(ANY)
    arabic = shown.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    for case, typed in {
        "run-together": shown.replace(" ", ""),
        "hyphens": shown.replace(" ", "-"),
        "arabic": arabic,
    }.items():
        yield accepted("words", f"digits-{case}", SPEC, "the same secret", "from_digits", {"typed": typed})
    other = str((int(shown[0]) + 1) % 8) + shown[1:]
    swapped = next(
        shown[:at] + shown[at + 1] + shown[at] + shown[at + 2 :]
        for at in range(20)
        if shown[at].isdigit() and shown[at + 1].isdigit() and shown[at] != shown[at + 1]
    )
    wrong = {
        "wrong-digit": (other, WrongCheckDigit),
        "swapped-digits": (swapped, WrongCheckDigit),
        "too-few": (shown[:-1], WrongCount),
        "too-many": (shown + "0", WrongCount),
        "with-a-letter": (shown[:-1] + "o", Malformed),
        "beyond-66-bits": (f"{TOP + 1}{_check(TOP + 1)}", Malformed),
        "nothing": ("", WrongCount),
    }
    for case, (typed, failure) in wrong.items():
        yield refused("words", f"digits-{case}", SPEC, "from_digits", {"typed": typed}, failure)


def _check(number: int) -> int:
    """ISO 7064 MOD 11,10, written a second time."""
    product = 10
    for digit in f"{number:020}":
        total = (int(digit) + product) % 10
        product = (10 if total == 0 else total) * 2 % 11
    return (11 - product) % 10


def _derivation() -> Iterator[Vector]:
    spec = "3 derivation"
    for name in ("zero", "any"):
        given: Values = {"secret": str(SECRETS[name]), "service_id": SERVICE}
        yield accepted("derivation", f"root-{name}", spec, "Argon2id", "derive_root", given)
    given = {"secret": str(ANY), "service_id": "other.origo.example"}
    yield accepted("derivation", "root-of-another-service", spec, "words belong to one service", "derive_root", given)
    for name in ("first root", "second root"):
        given = {"root": seed(name)}
        yield accepted("derivation", name.replace(" ", "-"), spec, "a mailbox", "derive_mailbox", given)


def _fingerprints() -> Iterator[Vector]:
    spec = "7 staff accounts"
    shown: dict[str, Statement] = {
        "staff": org.staff(org.SAM, Role.KURATOR),
        "staff-of-another-role": org.staff(org.SAM, Role.LEAD),
        "administrator": org.administrator(org.ADA),
        "epoch": org.FIRST_EPOCH,
        "authority": org.authority(org.DAY),
        "authority-without-a-key": org.authority_without_key(org.DAY),
        "root": org.root(),
    }
    for case, statement in shown.items():
        given: Values = {"body": write_body(statement), "list": "sv"}
        yield accepted("accounts", f"fingerprint-of-{case}", spec, "compared in person", "fingerprint", given)
    yield _stretched_by_hand(spec)


def _stretched_by_hand(spec: str) -> Vector:
    """What the spec writes, computed without the code that is tested."""
    keys = org.SAM.keys.signing.public, org.SAM.keys.kem.public
    password = lp("origo/v1/fingerprint", "staff", org.SAM.id, "kurator", *keys)
    salt = digest(lp("origo/v1/fingerprint-salt"))[:16]
    stretched = hash_secret_raw(password, salt, 3, 65_536, 1, 32, Type.ID)
    given: Values = {"body": write_body(org.staff(org.SAM, Role.KURATOR)), "list": "en"}
    vector = accepted("accounts", "fingerprint-in-english", spec, "compared in person", "fingerprint", given)
    number = int.from_bytes(stretched[:9], "big") >> 6
    assert vector.gives == {"words": list(integer_to_words(number, 6, word_list("en")))}
    return vector
