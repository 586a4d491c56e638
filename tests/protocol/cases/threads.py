"""Whole threads: who wrote, what the server left out or turned around, new words, and what does not open."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from origo_chat.sealing.framing import digest
from origo_chat.sealing.messages import NOTHING_SEEN, Message, Side, seal_message
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.slots import ThreadKey
from origo_chat.sealing.wishes import AgeBand, Wish, WishedRole
from tests.protocol.cases import organisation as org
from tests.protocol.cases.slots import CONVERSATION
from tests.protocol.making import Values, accepted, seed
from tests.protocol.operations.given import plain
from tests.protocol.vector import Vector

SPEC = "5 envelopes"
KEYS = {n: ThreadKey(CONVERSATION, n, seed(f"thread key {n}")) for n in (1, 2, 3)}
NEW_SAM = SigningKeyPair.from_seed(org.Person("Sam with new keys").signing.seed)


@dataclass
class Writing:
    """Two sides writing in turn, each having seen all before."""

    envelopes: list[bytes] = field(default_factory=list)
    sides: list[Side] = field(default_factory=list)

    def add(
        self,
        text: str,
        signer: SigningKeyPair | None = None,
        day: date = org.TODAY,
        generation: int = 1,
        n: int = 0,
        previous: bytes | None = None,
        wish: Wish | None = None,
        alias: str = "Somebody",
    ) -> "Writing":
        side = Side.STAFF if signer else Side.VISITOR
        seen = digest(self.envelopes[-1]) if self.envelopes else NOTHING_SEEN
        message = Message(
            side=side,
            alias=alias if signer else "",
            n=n or self.sides.count(side) + 1,
            previous=seen if previous is None else previous,
            day=day,
            text=text,
            wish=wish,
        )
        name = f"{text} {len(self.envelopes)}"
        made = seal_message(KEYS[generation], message, signer, lambda count: seed(name, count))
        return Writing([*self.envelopes, made], [*self.sides, side])

    def filed(self, *order: int) -> list[object]:
        """As the server files them: by place from 0, numbered anew."""
        chosen = order or range(len(self.envelopes))
        return [
            {"n": n, "side": self.sides[at].value, "envelope": self.envelopes[at]} for n, at in enumerate(chosen, 1)
        ]


def reading(*pieces: list[object], generations: tuple[int, ...] = (1,)) -> Values:
    return {
        "conversation": CONVERSATION,
        "keys": [{"generation": n, "key": KEYS[n].key} for n in generations],
        "pieces": list(pieces),
        "log": org.whole().data,
        "root_pk": org.ROOT.public,
        "today": plain(org.TODAY),
        "team": "origo",
    }


def talk() -> Writing:
    wish = Wish("ar", WishedRole.MIDWIFE, AgeBand.FROM_16, "tjej", True)
    asked = Writing().add("Hej", wish=wish).add("Hej du", NEW_SAM).add("Tack").add("En sak till")
    return asked.add("Svar", NEW_SAM)


def vectors() -> Iterator[Vector]:
    whole = talk()
    cases: dict[str, tuple[str, Values]] = {
        "whole": ("two sides in turn", reading(whole.filed())),
        "in-two-pieces": ("reading on, some of it again", reading(whole.filed()[:3], whole.filed()[1:])),
        "nothing": ("nothing yet", reading([])),
        "without-the-second": ("left out by the server", reading(whole.filed(0, 2, 3, 4))),
        "with-a-hole-in-its-numbers": ("the server's own numbers", reading(whole.filed()[:1] + whole.filed()[2:])),
        "without-the-last": ("nobody can notice", reading(whole.filed(0, 1, 2, 3))),
        "turned-around": ("two of one side swapped", reading(whole.filed(0, 1, 3, 2, 4))),
        "told-twice": ("the same envelope in two places", reading(whole.filed(0, 1, 1, 2, 3, 4))),
        "begun-late": ("the first is missing", reading(whole.filed(1, 2, 3, 4))),
        "of-another-conversation": ("filed elsewhere", {**reading(whole.filed(0)), "conversation": seed("other", 16)}),
        **_authors(),
        **_generations(),
        **_numbers(),
    }
    for case, (says, given) in cases.items():
        yield accepted("threads", case, SPEC, says, "read_thread", given)


def _authors() -> dict[str, tuple[str, Values]]:
    first, old, mira = Writing().add("Hej"), org.SAM.signing, org.MIRA.signing
    written = {
        "by-a-key-that-was-replaced": (first.add("Svar", old, org.later(14)), "good on that day"),
        "by-a-replaced-key-today": (first.add("Svar", old), "the key had been replaced"),
        "on-the-day-of-leaving": (first.add("Svar", mira, org.later(14)), "ended that day, not before it"),
        "after-leaving": (first.add("Svar", mira, org.later(15)), "revoked the day before"),
        "by-nobody": (first.add("Svar", SigningKeyPair.from_seed(seed("nobody sign"))), "not in the log"),
        "by-an-interpreter": (first.add("Svar", org.IVAN.signing), "of no team"),
        "by-an-administrator": (first.add("Svar", org.ADA.signing), "reads and writes nothing"),
    }
    return {case: (says, reading(writing.filed())) for case, (writing, says) in written.items()}


def _generations() -> dict[str, tuple[str, Values]]:
    renewed = talk().add("Nya ord", generation=2).add("Svar igen", NEW_SAM, generation=2)
    late = renewed.add("Med gamla ord", generation=1)
    return {
        "of-two-generations": ("new words in between", reading(renewed.filed(), generations=(1, 2))),
        "with-old-words": ("the second generation stays shut", reading(renewed.filed())),
        "under-replaced-words": ("the old generation again", reading(late.filed(), generations=(1, 2))),
        "ready-for-new-words": (
            "the key of a generation without messages",
            reading(talk().filed(), generations=(1, 2)),
        ),
    }


def _numbers() -> dict[str, tuple[str, Values]]:
    whole = talk()
    first = Writing().add("Hej")
    altered = whole.envelopes[1][:-1] + bytes([whole.envelopes[1][-1] ^ 1])
    damaged = Writing([whole.envelopes[0], altered, *whole.envelopes[2:]], whole.sides)
    return {
        "with-one-that-does-not-open": ("it keeps its place and its count", reading(damaged.filed())),
        "written-in-two-places": ("one count twice", reading(first.add("Ett").add("Två", n=2).filed())),
        "jumping": ("a count was left out", reading(first.add("Fyra", n=4).filed())),
        "refers-to-nothing-given": (
            "seen by its writer",
            reading(first.add("Svar", NEW_SAM, previous=seed("x")).filed()),
        ),
        "refers-to-a-later-one": (
            "turned around and not counted",
            reading(first.add("Svar", NEW_SAM).add("Tack").filed(0, 2, 1)),
        ),
        "that-refers-to-nothing": (
            "zeros claim nothing",
            reading(first.add("Svar", NEW_SAM, previous=NOTHING_SEEN).filed()),
        ),
    }
