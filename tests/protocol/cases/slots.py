"""Slots of thread keys, notes keys and epoch seeds."""

from collections.abc import Iterator

from origo_chat.sealing.epochs import EpochKeys
from origo_chat.sealing.framing import digest, lp
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.refusals import Malformed, WrongKey
from tests.protocol.cases import organisation as org
from tests.protocol.fixed_hpke import seal
from tests.protocol.making import Values, accepted, refused, seed
from tests.protocol.vector import Vector

CONVERSATION = seed("conversation", 16)
MAILBOX = KemKeyPair.from_seed(seed("mailbox kem"))
OTHER = KemKeyPair.from_seed(seed("other kem"))
THREAD_KEY = seed("thread key")
NOTES_KEY = seed("notes key")
TEAM = EpochKeys.from_seed("origo", 3, seed("epoch seed"))


def info(label: str, generation: int, kem_pk: bytes, conversation: bytes = CONVERSATION) -> bytes:
    return lp(label, conversation, generation, digest(kem_pk))


def sealed(name: str, kem_pk: bytes, bound_to: bytes, secret: bytes) -> bytes:
    return seal(kem_pk, bound_to, secret, seed(f"{name} 1") + seed(f"{name} 2"))


def vectors() -> Iterator[Vector]:
    yield from _slots("slots", "4 slots", "open_slot", "origo/v1/slot", THREAD_KEY)
    yield from _slots("notes", "6 notes and drafts", "open_notes_slot", "origo/v1/notes-slot", NOTES_KEY)
    yield from _epochs()


def _slots(area: str, spec: str, does: str, label: str, key: bytes) -> Iterator[Vector]:
    other_label = {"origo/v1/slot": "origo/v1/notes-slot", "origo/v1/notes-slot": "origo/v1/slot"}[label]
    pk, right = MAILBOX.public, info(label, 1, MAILBOX.public)
    good: Values = {"seed": MAILBOX.seed, "conversation": CONVERSATION, "generation": 1}
    slot = sealed(label, pk, right, key)
    yield accepted(area, "slot", spec, "opens", does, {**good, "slot": slot}, "slot")
    last = {**good, "generation": 4_294_967_295}
    last_slot = sealed("last", pk, info(label, 4_294_967_295, pk), key)
    yield accepted(area, "slot-of-the-last-generation", spec, "opens", does, {**last, "slot": last_slot}, "slot")
    wrong: dict[str, tuple[Values, type[WrongKey] | type[Malformed]]] = {
        "for-another-key": ({"seed": OTHER.seed}, WrongKey),
        "for-another-conversation": ({"conversation": seed("other conversation", 16)}, WrongKey),
        "for-another-generation": ({"generation": 2}, WrongKey),
        "for-another-purpose": ({"slot": sealed(label, pk, info(other_label, 1, pk), key)}, WrongKey),
        "bound-to-another-key": ({"slot": sealed(label, pk, info(label, 1, OTHER.public), key)}, WrongKey),
        "without-info": ({"slot": sealed(label, pk, b"", key)}, WrongKey),
        "with-a-byte-flipped": ({"slot": slot[:1150] + bytes([slot[1150] ^ 1]) + slot[1151:]}, WrongKey),
        "cut-short": ({"slot": slot[:-1]}, Malformed),
        "too-long": ({"slot": slot + b"\0"}, Malformed),
        "empty": ({"slot": b""}, Malformed),
        "of-generation-zero": ({"generation": 0}, Malformed),
        "of-a-short-conversation": ({"conversation": CONVERSATION[:15]}, Malformed),
        "of-a-short-key": ({"slot": sealed(label, pk, right, key[:31])}, Malformed),
    }
    for case, (change, failure) in wrong.items():
        yield refused(area, f"slot-{case}", spec, does, {**good, "slot": slot, **change}, failure)


def _epochs() -> Iterator[Vector]:
    spec = "10 epochs and rotation"
    for name, n in {"origo": 3, "stockholm-2": 1}.items():
        given: Values = {"team": name, "n": n, "seed": seed(f"{name} seed")}
        yield accepted("epochs", f"keys-of-{name}", spec, "from the seed", "epoch_keys", given)
    given = {"team": "origo", "n": 3, "seed": TEAM.seed, "recovery_pk": org.RECOVERY.public}
    yield accepted("epochs", "recovery-slot", spec, "the same whoever makes it", "recovery_slot", given)
    pk = MAILBOX.public
    good: Values = {
        "seed": MAILBOX.seed,
        "team": TEAM.team,
        "n": TEAM.n,
        "kem_pk": TEAM.kem.public,
    }
    slot = sealed("epoch", pk, lp("origo/v1/epoch-slot", "origo", 3, digest(pk)), TEAM.seed)
    yield accepted("epochs", "slot", spec, "opens", "open_epoch", {**good, "slot": slot}, "slot")
    false_seed = sealed("epoch", pk, lp("origo/v1/epoch-slot", "origo", 3, digest(pk)), seed("false"))
    wrong: dict[str, tuple[Values, type[WrongKey] | type[Malformed]]] = {
        "for-another-member": ({"seed": OTHER.seed}, WrongKey),
        "of-another-team": ({"team": "falun"}, WrongKey),
        "of-another-epoch": ({"n": 2}, WrongKey),
        "with-a-seed-of-the-servers-own": ({"slot": false_seed}, WrongKey),
        "with-another-certified-kem-key": ({"kem_pk": OTHER.public}, WrongKey),
        "cut-short": ({"slot": slot[:-1]}, Malformed),
    }
    for case, (change, failure) in wrong.items():
        yield refused("epochs", f"slot-{case}", spec, "open_epoch", {**good, "slot": slot, **change}, failure)
