"""Whole threads: who wrote, what the server left out or turned around, new words, and what does not open."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from origo_chat.sealing.framing import digest, lp
from origo_chat.sealing.generations import anchor_of, introduce, release_keys
from origo_chat.sealing.messages import NOTHING_SEEN, Message, Side, Signer, seal_message
from origo_chat.sealing.parts import WORDS_CHANGED, write_part
from origo_chat.sealing.positions import NO_LOG, LogPosition
from origo_chat.sealing.refusals import Altered, BadPadding, Malformed, SealingError, UnknownVersion, WrongKey
from origo_chat.sealing.ring import OwnKey, seal_ring
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.slots import ThreadKey
from origo_chat.sealing.wishes import AgeBand, Wish, WishedRole
from origo_chat.sealing.wrapping import wrap
from tests.protocol.cases import organisation as org
from tests.protocol.cases.slots import CONVERSATION
from tests.protocol.fixed_hpke import seal
from tests.protocol.making import Values, accepted, refused, seed
from tests.protocol.operations.given import plain
from tests.protocol.vector import Vector

SPEC = "5 envelopes"
KEYS = {n: ThreadKey(CONVERSATION, n, seed(f"thread key {n}")) for n in (1, 2, 3)}
OWN = {n: OwnKey(KEYS[n], seed(f"own {n}")) for n in KEYS}
LINES = org.whole().lines
# So many lines of whole() with the one by which Mira leaves: one less, and she is still there.
LEFT = 10
NEW_SAM = SigningKeyPair.from_seed(org.Person("Sam with new keys").signing.seed)


@dataclass
class Writing:
    """Two sides writing in turn, each having seen all before."""

    envelopes: list[bytes] = field(default_factory=list)
    sides: list[Side] = field(default_factory=list)
    begun: frozenset[int] = frozenset()

    def add(
        self,
        text: str,
        signer: SigningKeyPair | None = None,
        lines: int = len(LINES),
        generation: int = 1,
        n: int = 0,
        previous: bytes | None = None,
        wish: Wish | None = None,
        alias: str = "Somebody",
        part: str = "",
        introduction: bytes | None = None,
        anchor: bytes | None = None,
        position: LogPosition | None = None,
    ) -> "Writing":
        side = Side.STAFF if signer else Side.VISITOR
        begins = not signer and generation not in self.begun
        own, before = OWN[generation], OWN.get(generation - 1)
        vouching = introduce(own, before) if begins else b""
        anchor = anchor or anchor_of(own.thread, release_keys(own).public)
        seen = digest(self.envelopes[-1]) if self.envelopes else NOTHING_SEEN
        message = Message(
            side=side,
            alias=alias if signer else "",
            n=n or self.sides.count(side) + 1,
            previous=seen if previous is None else previous,
            day=org.TODAY,
            text=text,
            log=position or at(lines),
            part=part,
            wish=wish,
            introduction=vouching if introduction is None else introduction,
        )
        name = f"{text} {len(self.envelopes)}"
        bound = Signer(signer, anchor) if signer else None
        made = seal_message(KEYS[generation], message, bound, lambda count: seed(name, count))
        return Writing([*self.envelopes, made], [*self.sides, side], self.begun | {generation})

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


def at(lines: int) -> LogPosition:
    """That far into the organisation's log."""
    return LogPosition(lines, digest(LINES[lines - 1])) if lines else NO_LOG


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
        **_known_outside(),
        **_sides(),
        **_numbers(),
    }
    for case, (says, given) in cases.items():
        yield accepted("threads", case, SPEC, says, "read_thread", given)
    yield from _paths()


def _authors() -> dict[str, tuple[str, Values]]:
    """By the line of the log the writer names, never by the day."""
    first, old, mira = Writing().add("Hej", lines=0), org.SAM.signing, org.MIRA.signing
    whole = len(LINES)
    read = Writing().add("Hej", lines=whole)
    written = {
        "by-a-key-that-was-replaced": (first.add("Svar", old, LEFT), "in force at that line"),
        "by-a-replaced-key-today": (first.add("Svar", old), "the key had been replaced"),
        "before-the-line-of-leaving": (first.add("Svar", mira, LEFT - 1), "revoked by the line after"),
        "after-leaving": (first.add("Svar", mira, LEFT), "revoked by the line before"),
        "by-nobody": (first.add("Svar", SigningKeyPair.from_seed(seed("nobody sign"))), "not in the log"),
        "by-an-interpreter": (first.add("Svar", org.IVAN.signing), "of no team"),
        "by-an-administrator": (first.add("Svar", org.ADA.signing), "reads and writes nothing"),
        "without-a-log": (first.add("Svar", NEW_SAM, 0), "a writer that names no line"),
        "before-being-certified": (first.add("Svar", NEW_SAM, LEFT), "not in the first so many lines"),
        "backdated-behind-a-later-line": (read.add("Svar", mira, LEFT - 1), "a message before it names a later line"),
        "of-a-line-this-log-lacks": (
            read.add("Svar", NEW_SAM, position=LogPosition(whole + 1, seed("later"))),
            "a colleague has read further",
        ),
        "of-another-log": (
            read.add("Svar", NEW_SAM, position=LogPosition(whole, seed("other"))),
            "the same number of lines, another hash",
        ),
        "bound-to-another-thread": (first.add("Svar", NEW_SAM, anchor=seed("x")), "a real signature, moved"),
    }
    cases = {case: (says, reading(writing.filed())) for case, (writing, says) in written.items()}
    answered = first.add("Svar", NEW_SAM)
    late = {**reading(answered.filed()), "today": plain(org.later(60))}
    return {**cases, "by-a-list-too-old-to-ask": ("the epoch has ended", late)}


def _generations() -> dict[str, tuple[str, Values]]:
    changed = talk().add("", generation=2, part=write_part(WORDS_CHANGED))
    renewed = changed.add("Svar igen", NEW_SAM, generation=2)
    late = renewed.add("Med gamla ord", generation=1, introduction=b"")
    other = OwnKey(KEYS[2], seed("somebody else's own"))
    staff_begins = talk().add("Svar", NEW_SAM, generation=2)
    again = talk().add("Igen", introduction=introduce(OWN[1], None))
    forked = talk().add("Igen", introduction=introduce(OwnKey(KEYS[1], seed("another own")), None))
    selfmade = talk().add("Ny", generation=2, introduction=introduce(other, other))
    silent = talk().add("Ny", generation=2, introduction=b"")
    skipped = talk().add("Ny", generation=3, introduction=introduce(OWN[3], OWN[2]))
    return {
        "of-two-generations": ("new words in between", reading(renewed.filed(), generations=(1, 2))),
        "with-old-words": ("the second generation stays shut", reading(renewed.filed())),
        "under-replaced-words": ("the old generation again", reading(late.filed(), generations=(1, 2))),
        "with-a-key-nobody-began": (
            "the key of a generation without messages: nothing is written",
            reading(talk().filed(), generations=(1, 2)),
        ),
        "begun-by-staff": ("the first envelope is not the person's", reading(staff_begins.filed(), generations=(1, 2))),
        "begun-twice": ("the same introduction again", reading(again.filed())),
        "begun-by-two": ("another release key for the same generation", reading(forked.filed())),
        "begun-by-a-stranger": ("not signed by the generation before", reading(selfmade.filed(), generations=(1, 2))),
        "begun-without-a-word": ("no introduction", reading(silent.filed(), generations=(1, 2))),
        "begun-after-a-gap": ("the generation between was not begun", reading(skipped.filed(), generations=(1, 3))),
    }


def _known_outside() -> dict[str, tuple[str, Values]]:
    """Who left has the epoch that a key was sealed to, until another is begun and the key with it."""
    log = org.begun_anew()
    departed, whole = len(org.left_with_epochs_ahead().lines), len(log.lines)
    cases = {
        "begun-before-a-departure": departed - 1,
        "begun-between-a-departure-and-the-next-epoch": departed,
        "begun-under-the-next-epoch": whole,
    }

    def begun(lines: int) -> Values:
        position = LogPosition(lines, digest(log.lines[lines - 1]))
        return {**reading(Writing().add("Hej", position=position).filed()), "log": log.data}

    return {case: (case.replace("-", " "), begun(lines)) for case, lines in cases.items()}


def _sides() -> dict[str, tuple[str, Values]]:
    asked = Writing().add("Hej")
    pretended = asked.add("Svar", NEW_SAM).filed()
    moved = [{**pretended[1], "side": "visitor"}] if isinstance(pretended[1], dict) else []
    own = asked.add("Mer").filed()
    turned = [{**own[1], "side": "staff"}] if isinstance(own[1], dict) else []
    return {
        "staff-filed-as-the-visitor": ("from differs from the side", reading([pretended[0], *moved])),
        "visitor-filed-as-staff": ("from differs from the side", reading([own[0], *turned])),
    }


def _paths() -> Iterator[Vector]:
    """From what opens to the key that is written with: the visitor's ring, and the team's slots."""
    renewed = talk().add("", generation=2, part=write_part(WORDS_CHANGED)).add("Svar igen", NEW_SAM, generation=2)
    ring_key, keys = seed("ring key"), org.epoch_keys(1).kem
    common = {name: value for name, value in reading(renewed.filed()).items() if name != "keys"}
    for case, generations in {"with-the-whole-ring": (1, 2), "with-the-ring-of-before": (1,)}.items():
        ring = seal_ring(ring_key, CONVERSATION, [OWN[n] for n in generations], lambda count: seed("salt", count))
        given = {**common, "ring_key": ring_key, "ring": ring}
        yield accepted("threads", f"mailbox-{case}", SPEC, case.replace("-", " "), "read_mailbox", given, "ring")
        wrong: Values = {**given, "ring_key": seed("another key")}
        yield refused("threads", f"mailbox-{case}-of-other-words", SPEC, "read_mailbox", wrong, WrongKey)
        yield from _bad_rings(case, given, ring)

    def slot(n: int, key: bytes) -> Values:
        info = lp("origo/v1/slot", CONVERSATION, n, digest(keys.public))
        return {"generation": n, "slot": seal(keys.public, info, key, seed(f"slot {n} a") + seed(f"slot {n} b"))}

    paths = {
        "with-both-slots": [slot(1, KEYS[1].key), slot(2, KEYS[2].key)],
        "with-a-key-of-the-servers-own": [slot(1, KEYS[1].key), slot(2, seed("the server's own"))],
        "with-a-third-key-of-the-servers-own": [slot(1, KEYS[1].key), slot(2, KEYS[2].key), slot(3, seed("own"))],
        "with-the-second-withheld": [slot(1, KEYS[1].key)],
    }
    for case, slots in paths.items():
        given = {**common, "seed": keys.seed, "slots": slots}
        yield accepted("threads", f"question-{case}", SPEC, case.replace("-", " "), "read_question", given)
    cut: Values = {**common, "seed": keys.seed, "slots": [{"generation": 1, "slot": bytes(1167)}]}
    yield refused("threads", "question-with-a-slot-cut-short", SPEC, "read_question", cut, Malformed)
    foreign: Values = {**common, "seed": seed("another seed"), "slots": paths["with-both-slots"]}
    yield refused("threads", "question-of-another-team", SPEC, "read_question", foreign, WrongKey)


def _bad_rings(case: str, given: Values, ring: bytes) -> Iterator[Vector]:
    def make_salt(count: int) -> bytes:
        return seed("salt", count)

    unpadded = wrap(
        seed("ring key"), "origo/v1/mailbox-ring", CONVERSATION, (1).to_bytes(4, "big") + b"\1" * 1020, make_salt
    )
    wrong: dict[str, tuple[bytes, type[SealingError]]] = {
        "cut-short": (ring[:-1], Malformed),
        "of-another-version": (b"OW2" + ring[3:], UnknownVersion),
        "altered": (ring[:-1] + bytes([ring[-1] ^ 1]), Altered),
        "not-padded": (unpadded, BadPadding),
    }
    for fault, (served, failure) in wrong.items():
        shown = {**given, "ring": served}
        yield refused("threads", f"mailbox-{case}-{fault}", SPEC, "read_mailbox", shown, failure)


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
