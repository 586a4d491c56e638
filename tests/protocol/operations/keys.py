"""The ring under the words, what vouches for a thread key, and who made a notes key: as vectors ask for them."""

from origo_chat.sealing.authors import Believed
from origo_chat.sealing.framing import digest
from origo_chat.sealing.generations import anchor_of, check_introduction, introduce, mark_of, release_keys
from origo_chat.sealing.keys_log import verify_keys_log
from origo_chat.sealing.positions import read_position
from origo_chat.sealing.record_keys import (
    KeyStatement,
    NotesKey,
    RecordKind,
    Shelf,
    VouchedKey,
    make_notes_key,
    make_record_key,
    may_write_under,
    read_key_statement,
    vouch,
)
from origo_chat.sealing.ring import OwnKey, Ring, open_ring, seal_ring
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.slots import ThreadKey
from tests.protocol.operations.given import Given, Values


def ring_sealed(given: Given) -> Values:
    conversation = given.data("conversation")
    ring = ring_of(conversation, given)
    return {"ring": seal_ring(given.data("ring_key"), conversation, ring, lambda _count: given.data("salt"))}


def ring_opened(given: Given) -> Values:
    ring = open_ring(given.data("ring_key"), given.data("conversation"), given.data("ring"))
    return {"keys": [{"key": each.thread.key, "own": each.own} for each in ring]}


def introduced(given: Given) -> Values:
    *before, own = ring_of(given.data("conversation"), given)
    release = release_keys(own).public
    return {
        "introduction": introduce(own, before[-1] if before else None),
        "mark": mark_of(own.thread),
        "anchor": anchor_of(own.thread, release),
    }


def introduction_checked(given: Given) -> Values:
    key = ThreadKey(given.data("conversation"), given.number("generation"), given.data("key"))
    before = given.data("before") or None
    return {"release_pk": check_introduction(key, given.data("introduction"), before)}


def notes_key_made(given: Given) -> Values:
    maker, position = SigningKeyPair.from_seed(given.data("sign_seed")), read_position(given.data("position"))
    kind, key = RecordKind(given.text("kind")), given.data("key")
    anchor = given.data("anchor")
    if not anchor:
        shelf, made = make_record_key(kind, maker, position, lambda _count: key)
        return {"id": shelf.conversation, "statement": made.statement.to_bytes(), "mark": made.key.mark}
    shelf = Shelf(kind, given.data("conversation"), anchor)
    before = last_of(given.data("before"))
    made = make_notes_key(shelf, maker, position, before, lambda _count: key)
    return {"id": shelf.conversation, "statement": made.statement.to_bytes(), "mark": made.key.mark}


def vouched(given: Given) -> Values:
    log = verify_keys_log(given.data("log"), given.data("root_pk"), given.day("today"))
    believed = Believed(log, given.text("team"))
    shelf = Shelf(RecordKind(given.text("kind")), given.data("conversation"), given.data("anchor"))
    keys = [NotesKey(shelf.conversation, each.number("generation"), each.data("key")) for each in inner(given, "keys")]
    statements = [read_key_statement(Given({"it": each}).data("it")) for each in given.items("statements")]
    found = vouch(shelf, keys, statements, believed)
    writes = bool(found) and may_write_under(found[-1], believed)
    return {"generations": [each.statement.generation for each in found], "writes": int(writes)}


def statement_read(given: Given) -> Values:
    read = read_key_statement(given.data("statement"))
    return {"generation": read.generation, "previous": read.previous, "by": read.by, "log": read.position.to_bytes()}


def ring_of(conversation: bytes, given: Given) -> Ring:
    first = given.number("first") if "first" in given.values else 1
    return tuple(
        OwnKey(ThreadKey(conversation, n, each.data("key")), each.data("own"))
        for n, each in enumerate(inner(given, "keys"), first)
    )


def inner(given: Given, name: str) -> list[Given]:
    return [Given(each) for each in given.items(name)]


def last_of(statement: bytes) -> VouchedKey | None:
    """The vouched key of a statement, as far as the next one needs it."""
    if not statement:
        return None
    read: KeyStatement = read_key_statement(statement)
    return VouchedKey(NotesKey(bytes(16), read.generation, bytes(32)), read, digest(statement))


TABLE = {
    "seal_ring": ring_sealed,
    "open_ring": ring_opened,
    "introduce": introduced,
    "check_introduction": introduction_checked,
    "make_notes_key": notes_key_made,
    "vouch": vouched,
    "read_key_statement": statement_read,
}
