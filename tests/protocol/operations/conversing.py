"""Whole threads, and the work that is asked for under pressure, as vectors ask for them."""

from origo_chat.protocol.work import is_solved
from origo_chat.sealing.authors import Believed
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.keys_log import verify_keys_log
from origo_chat.sealing.messages import Side
from origo_chat.sealing.refusals import SealingError
from origo_chat.sealing.ring import open_ring
from origo_chat.sealing.slots import ThreadKey, open_slot
from origo_chat.sealing.threads import FiledEnvelope, ReadEnvelope, RefusedMessage, Thread
from origo_chat.sealing.wishes import write_wish
from origo_chat.sealing.work import solve_work
from tests.protocol.operations.given import Given, Values


def read_thread(given: Given) -> Values:
    thread = Thread(given.data("conversation"))
    for key in map(Given, given.items("keys")):
        thread.keep(ThreadKey(thread.conversation, key.number("generation"), key.data("key")))
    return told(thread, given)


def read_mailbox(given: Given) -> Values:
    """From the ring to the key that is written with, as a visitor's client goes."""
    thread = Thread(given.data("conversation"))
    thread.keep_ring(open_ring(given.data("ring_key"), thread.conversation, given.data("ring")))
    return told(thread, given)


def read_question(given: Given) -> Values:
    """From the team's slots to the key that is written with, as a member's client goes."""
    thread, keys = Thread(given.data("conversation")), KemKeyPair.from_seed(given.data("seed"))
    for slot in map(Given, given.items("slots")):
        thread.keep(open_slot(keys, thread.conversation, slot.number("generation"), slot.data("slot")))
    return told(thread, given)


def told(thread: Thread, given: Given) -> Values:
    log = verify_keys_log(given.data("log"), given.data("root_pk"), given.day("today"))
    believed = Believed(log, given.text("team"))
    for piece in given.items("pieces"):
        assert isinstance(piece, list)
        thread.read([filed(Given(each)) for each in piece], believed)
    begun = thread.newest_begun
    return {
        "messages": [shown(each) for each in thread.messages],
        "faults": [each.value for each in thread.faults()],
        "next": {side.value: dict(zip(("n", "prev"), thread.next(side), strict=True)) for side in Side},
        "writes": writes(thread),
        "furthest": thread.furthest,
        "begun_at": begun.lines if begun else 0,
        "known_outside": int(bool(begun and log.has_lost_member(given.text("team"), begun.lines, begun.day))),
    }


def writes(thread: Thread) -> int | str:
    """The generation that is written under, or why nothing is."""
    try:
        return thread.newest().generation
    except SealingError as refusal:
        return refusal.failure


def filed(given: Given) -> FiledEnvelope:
    return FiledEnvelope(given.number("n"), Side(given.text("side")), given.data("envelope"))


def shown(read: ReadEnvelope) -> Values:
    named: Values = {"n": read.n, "side": read.side.value}
    if isinstance(read, RefusedMessage):
        return {**named, "refused": read.refusal.failure}
    return {
        **named,
        "author": read.author.value,
        "alias": read.alias,
        "role": read.role.value if read.role else "",
        "day": read.message.day,
        "text": read.message.text,
        "part": read.message.part,
        "doubt": read.doubt.failure if read.doubt else "",
        "wish": write_wish(read.message.wish),
    }


def solve(given: Given) -> Values:
    return {"nonces": solve_work(given.data("challenge"), given.number("puzzles"), given.number("bits"))}


def check_work(given: Given) -> Values:
    nonces = [each for each in given.items("nonces") if isinstance(each, int)]
    return {"solved": is_solved(given.data("challenge"), nonces, given.number("bits"))}


TABLE = {
    "read_thread": read_thread,
    "read_mailbox": read_mailbox,
    "read_question": read_question,
    "solve_work": solve,
    "is_solved": check_work,
}
