"""What a visitor wishes of the answer, inside an envelope."""

import json
from collections.abc import Iterator

from origo_chat.protocol.envelopes import EnvelopeType
from origo_chat.sealing.envelopes import seal_content
from origo_chat.sealing.framing import lp
from origo_chat.sealing.refusals import Malformed, SealingError, UnknownVersion
from tests.protocol.cases import envelopes
from tests.protocol.cases.envelopes import ANCHOR, HEADER, SAM, SPEC, STAFF, VISITOR
from tests.protocol.cases.slots import THREAD_KEY
from tests.protocol.making import refused
from tests.protocol.vector import Vector


def wish_text(**change: object) -> str:
    told = {"language": "ar", "role": "midwife", "age": "16-17", "gender": "tjej ❤", "publish": 1}
    whole = {"v": 2, **told, "interpreter": None, **change}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def interpreter(**change: object) -> dict[str, object]:
    asked = {"language": "ar", "dialect": "", "gender": "woman", "not_from": ["0180"], "not_person": "", "mode": "chat"}
    return {**asked, **change}


def vectors() -> Iterator[Vector]:
    good = {
        "of-everything": wish_text(),
        "of-nothing": wish_text(language="", role="", age="", gender="", publish=0),
        "of-the-longest-texts": wish_text(language="å" * 16, gender="❤" * 64),
        "for-an-interpreter": wish_text(interpreter=interpreter()),
        "for-the-longest-interpreter": wish_text(
            interpreter=interpreter(dialect="å" * 40, not_from=["x" * 16] * 4, not_person="م" * 80, mode="text")
        ),
    }
    for case, wish in good.items():
        says = case.replace("-", " ")
        given = envelopes.sealing(EnvelopeType.MESSAGE, {**VISITOR, "wish": wish})
        yield from envelopes.pair_of("envelopes", f"wish-{case}", SPEC, says, given)
    wrong: dict[str, tuple[str, type[SealingError]]] = {
        "of-version-1": (wish_text(v=1), UnknownVersion),
        "of-a-long-language": (wish_text(language="x" * 17), Malformed),
        "of-a-long-gender": (wish_text(gender="x" * 65), Malformed),
        "of-an-unknown-role": (wish_text(role="lead"), Malformed),
        "of-an-unknown-age": (wish_text(age="15-17"), Malformed),
        "published-twice": (wish_text(publish=2), Malformed),
        "published-with-true": (wish_text(publish=True), Malformed),
        "with-another-field": (wish_text(school="x"), Malformed),
        "with-white-space": (" " + wish_text(), Malformed),
        "that-is-no-json": ("kurator", Malformed),
        "for-an-interpreter-without-a-language": (wish_text(interpreter=interpreter(language="")), Malformed),
        "for-an-interpreter-of-an-unknown-mode": (wish_text(interpreter=interpreter(mode="pigeon")), Malformed),
        "for-an-interpreter-not-from-five": (wish_text(interpreter=interpreter(not_from=["x"] * 5)), Malformed),
        "for-an-interpreter-not-from-nowhere": (wish_text(interpreter=interpreter(not_from=[""])), Malformed),
        "for-an-interpreter-with-a-name-too-long": (wish_text(interpreter=interpreter(not_person="x" * 81)), Malformed),
        "for-an-interpreter-that-is-a-word": (wish_text(interpreter="yes"), Malformed),
    }
    for case, (wish, failure) in wrong.items():
        envelope = seal_content(THREAD_KEY, HEADER, b"\0" + envelopes.body({**VISITOR, "wish": wish}))
        yield refused("envelopes", f"wish-{case}", SPEC, "open_envelope", envelopes.opening(envelope), failure)
    staff = envelopes.body({**STAFF, "wish": wish_text()})
    signature = SAM.sign(lp("origo/v1/staff-message", HEADER.to_bytes(), ANCHOR, staff))
    signed = seal_content(THREAD_KEY, HEADER, b"\1" + SAM.id + signature + staff)
    yield refused("envelopes", "wish-of-staff", SPEC, "open_envelope", envelopes.opening(signed), Malformed)
