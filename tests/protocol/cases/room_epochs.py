"""Rosters and epochs of rooms: who may be there, who may say so, and what of it is refused."""

from collections.abc import Iterator
from dataclasses import replace

from origo_chat.sealing.framing import digest, lp
from origo_chat.sealing.hpke import KemKeyPair
from origo_chat.sealing.refusals import (
    Absent,
    Expired,
    Gap,
    Malformed,
    Revoked,
    Rollback,
    SealingError,
    UnknownVersion,
    WrongKey,
    WronglySigned,
)
from origo_chat.sealing.room_epochs import ServedEpoch, mix_with_hello, share_info, state_epoch
from origo_chat.sealing.room_hello import VisitorKeys
from origo_chat.sealing.room_roster import (
    VISITOR,
    RoomMember,
    Roster,
    sign_member,
    sign_return,
    visitor_member,
    write_roster,
)
from origo_chat.sealing.signing import SigningKeyPair
from origo_chat.sealing.statements import Role
from tests.protocol.cases.organisation import IVAN, MIRA, ROOT, SAM, Person, later, revocation, staff, working
from tests.protocol.cases.rooms import AREA, PSK, RETURN, ROOM, SECRET, SPEC, VISITOR_KEYS, VISITOR_SIGNING
from tests.protocol.fixed_hpke import seal
from tests.protocol.making import Values, accepted, refused, seed
from tests.protocol.vector import Vector

EPOCH = 3
TODAY = later(4)
SAM_KEYS, MIRA_KEYS, IVAN_KEYS = (KemKeyPair.from_seed(seed(f"{name} in the room")) for name in ("Sam", "Mira", "Ivan"))
WRITES = {name: SigningKeyPair.from_seed(seed(f"{name} writes")) for name in ("Sam", "Mira", "Ivan", "Mallory")}
VERA = VisitorKeys(VISITOR_KEYS.public, VISITOR_SIGNING.public, RETURN.public)


def entry(person: Person, role: Role, keys: KemKeyPair, room: bytes = ROOM) -> RoomMember:
    return sign_member(room, staff(person, role), keys.public, WRITES[person.name].public, person.signing)


def roster(*staff_there: RoomMember, epoch: int = EPOCH, room: bytes = ROOM) -> Roster:
    members = (visitor_member(VERA), *staff_there)
    return Roster(room, epoch, tuple(sorted(members, key=lambda each: each.member)))


SAM_ENTRY, MIRA_ENTRY = entry(SAM, Role.KURATOR, SAM_KEYS), entry(MIRA, Role.MIDWIFE, MIRA_KEYS)
IVAN_ENTRY = entry(IVAN, Role.INTERPRETER, IVAN_KEYS)
THREE = roster(SAM_ENTRY, MIRA_ENTRY, IVAN_ENTRY)


def vectors() -> Iterator[Vector]:
    yield from _rosters()
    yield from _stated()
    yield from _taken()
    yield from _not_taken()
    yield from _recalled()


def _rosters() -> Iterator[Vector]:
    good = write_roster(THREE)
    read = "read_roster"
    yield accepted(AREA, "roster", SPEC, "a visitor, two of the team, an interpreter", read, {"roster": good})
    alone_there = write_roster(Roster(ROOM, 1, (visitor_member(VERA),)))
    yield accepted(AREA, "roster-of-a-visitor-alone", SPEC, "without an alias", read, {"roster": alone_there})
    timed = write_roster(roster(replace(SAM_ENTRY, left=90)))
    yield accepted(AREA, "roster-with-an-end", SPEC, "Sam has 90 seconds", read, {"roster": timed})
    back = write_roster(Roster(ROOM, 1, (sign_return(ROOM, SAM_KEYS.public, WRITES["Sam"].public, RETURN),)))
    yield accepted(AREA, "roster-of-who-came-back", SPEC, "the visitor's entry is signed", read, {"roster": back})
    alone = good[: good.index(b'"members":[') + 11]
    by_sam = write_roster(roster(SAM_ENTRY))[len(alone) :].replace(b"]}", b"").split(b',{"member"')
    sam = b'{"member"' + by_sam[1]
    visitor = by_sam[0]
    wrong: dict[str, tuple[bytes, type[SealingError]]] = {
        "of-version-2": (good.replace(b'"v":1', b'"v":2'), UnknownVersion),
        "of-epoch-zero": (good.replace(b'"epoch":3', b'"epoch":0'), Malformed),
        "with-white-space": (good.replace(b'"v":1,', b'"v":1, '), Malformed),
        "of-nobody": (alone + b"]}", Malformed),
        "without-a-visitor": (alone + sam + b"]}", Malformed),
        "with-two-visitors": (alone + visitor + b"," + visitor + b"]}", Malformed),
        "with-somebody-twice": (alone + visitor + b"," + sam + b"," + sam + b"]}", Malformed),
        "in-no-order": (alone + sam + b"," + visitor + b"]}", Malformed),
        "with-an-operator": (good.replace(b'"kurator"', b'"operator"'), Malformed),
        "with-staff-as-visitor": (good.replace(b'"kurator"', b'"visitor"'), Malformed),
        "with-the-visitor-as-staff": (good.replace(b'"visitor"', b'"kurator"'), Malformed),
        "with-staff-without-alias": (good.replace(b'"alias":"Sam"', b'"alias":""'), Malformed),
        "with-an-alias-of-the-visitor": (good.replace(b'"alias":""', b'"alias":"Lo"', 1), Malformed),
        "with-an-end-of-the-visitor": (good.replace(b'"left":0', b'"left":9', 1), Malformed),
        "without-an-end": (good.replace(b'"left":0,', b"", 1), Malformed),
        "with-an-unsigned-member": (_without_signature(good), Malformed),
        "with-nine": (alone + b",".join([visitor, *_eight()]) + b"]}", Malformed),
    }
    for case, (data, failure) in wrong.items():
        yield refused(AREA, f"roster-{case}", SPEC, read, {"roster": data}, failure)


def _without_signature(data: bytes) -> bytes:
    start = data.rindex(b'"sig":"') + 7
    return data[:start] + data[data.index(b'"', start) :]


def _eight() -> list[bytes]:
    there = roster(*(replace(SAM_ENTRY, member=bytes([at]) * 16) for at in range(1, 8)))
    entries = write_roster(there).split(b',{"member"')[1:]
    last = entries[-1].removesuffix(b"]}")
    highest = last.replace(b"BwcHBwcHBwcHBwcHBwcHBw", b"CAgICAgICAgICAgICAgICA")
    return [b'{"member"' + each for each in [*entries[:-1], last, highest]]


def _stated() -> Iterator[Vector]:
    members: list[Values] = [dict(vars(each)) for each in THREE.members]
    given: Values = {"room": ROOM, "epoch": EPOCH, "members": list(reversed(members)), "host": SAM.id}
    given |= {"sign_seed": SAM.signing.seed, "secret": SECRET}
    yield accepted(AREA, "epoch-stated", SPEC, "the roster in order, signature, commitment", "state_room_epoch", given)


def epoch_of(there: Roster, host: Person = SAM, secret: bytes = SECRET) -> ServedEpoch:
    return state_epoch(there, host.id, host.signing, secret)


def share_of(served: ServedEpoch, there: Roster, keys: KemKeyPair, secret: bytes) -> bytes:
    randomness = seed("share 1") + seed("share 2")
    return seal(keys.public, share_info(there, served.roster, keys.public), secret, randomness)


def by_mira(served: ServedEpoch, there: Roster, secret: bytes = SECRET) -> Values:
    """How Mira, who has opened the hello, takes an epoch."""
    return {
        "room": ROOM,
        "member": MIRA.id,
        "seed": MIRA_KEYS.seed,
        "sign_seed": WRITES["Mira"].seed,
        "by": MIRA.signing.id,
        "team": "origo",
        "psk": b"",
        "visitor_pk": VERA.pk,
        "visitor_sign_pk": VERA.sign_pk,
        "return_pk": VERA.return_pk,
        "least": EPOCH,
        "most": EPOCH,
        "log": working().data,
        "root_pk": ROOT.public,
        "today": TODAY,
        **vars(served),
        "share": share_of(served, there, MIRA_KEYS, secret),
    }


def by_visitor(served: ServedEpoch, there: Roster, secret: bytes) -> Values:
    share = share_of(served, there, VISITOR_KEYS, secret)
    mine: Values = {"member": VISITOR, "seed": VISITOR_KEYS.seed, "psk": PSK, "share": share, "by": b""}
    mine |= {"sign_seed": VISITOR_SIGNING.seed}
    return {**by_mira(served, there), **mine}


NO_HELLO: Values = {"visitor_pk": b"", "visitor_sign_pk": b"", "return_pk": b""}


def _taken() -> Iterator[Vector]:
    served, take = epoch_of(THREE), "take_room_epoch"
    sealed = ("roster", "host", "sig", "commitment", "share", "room", "visitor_pk", "visitor_sign_pk")
    yield accepted(AREA, "epoch-taken", SPEC, "by Mira", take, by_mira(served, THREE), *sealed)
    mixed = mix_with_hello(SECRET, PSK, THREE)
    says = "by the visitor, with the secret of the hello"
    yield accepted(
        AREA, "epoch-taken-by-the-visitor", SPEC, says, take, by_visitor(served, THREE, mixed), "share", "psk"
    )
    anyone: Values = {**by_mira(served, THREE), "least": 1, "most": None}
    yield accepted(AREA, "epoch-joined", SPEC, "any number for who joins", take, anyone)
    by_ivan: Values = {**anyone, "member": IVAN.id, "seed": IVAN_KEYS.seed, "sign_seed": WRITES["Ivan"].seed}
    by_ivan |= {**NO_HELLO, "by": IVAN.signing.id, "share": share_of(served, THREE, IVAN_KEYS, SECRET)}
    says = "by an interpreter, without the hello"
    yield accepted(AREA, "epoch-joined-by-an-interpreter", SPEC, says, take, by_ivan)
    unmixed = by_visitor(served, THREE, SECRET)
    yield refused(AREA, "epoch-by-who-has-no-hello", SPEC, take, unmixed, WrongKey)


def _changed(there: Roster, of: bytes, **more: str | bytes | int) -> Roster:
    members = (RoomMember(**{**vars(each), **more}) if each.member == of else each for each in there.members)
    return replace(there, members=tuple(members))


def _not_taken() -> Iterator[Vector]:
    served = epoch_of(THREE)
    good = by_mira(served, THREE)
    other = KemKeyPair.from_seed(seed("other kem"))
    forged = replace(served, commitment=epoch_of(THREE, secret=seed("other")).commitment)
    unbound = seal(MIRA_KEYS.public, lp("origo/v1/room", ROOM, EPOCH, digest(MIRA_KEYS.public)), SECRET, bytes(64))
    left = working().then(revocation(staff(MIRA, Role.MIDWIFE), later(14)))
    wrong: dict[str, tuple[Values, type[SealingError]]] = {
        "over": ({"least": 4, "most": 4}, Rollback),
        "too-far": ({"least": 2, "most": 2}, Gap),
        "of-another-room": ({"room": seed("another room", 16)}, Malformed),
        "with-a-certificate-that-ended": ({"log": left.data, "today": later(14)}, Revoked),
        "with-expired-certificates": ({"today": later(366)}, Expired),
        "by-who-is-not-there": ({"host": seed("nobody", 16)}, WronglySigned),
        "by-the-visitor": ({"host": VISITOR}, WronglySigned),
        "in-the-name-of-another-host": ({"host": MIRA.id}, WronglySigned),
        "with-its-commitment-replaced": ({"commitment": forged.commitment}, WronglySigned),
        "with-a-share-for-another": ({"share": share_of(served, THREE, SAM_KEYS, SECRET)}, WrongKey),
        "with-a-share-of-no-roster": ({"share": unbound}, WrongKey),
        "with-another-secret-for-one": ({"share": share_of(served, THREE, MIRA_KEYS, seed("other"))}, WrongKey),
        "with-a-share-cut-short": ({"share": share_of(served, THREE, MIRA_KEYS, SECRET)[:-1]}, Malformed),
        "with-another-key-of-the-visitor": ({"visitor_pk": other.public}, WrongKey),
        "with-another-packet-key-of-the-visitor": ({"visitor_sign_pk": WRITES["Sam"].public}, WrongKey),
        "with-ones-own-key-replaced": ({"seed": other.seed}, WrongKey),
        "with-ones-own-packet-key-replaced": ({"sign_seed": WRITES["Sam"].seed}, WrongKey),
        "with-oneself-by-another-key": ({"by": SAM.signing.id}, WrongKey),
        "without-the-hello": (NO_HELLO, Gap),
        "of-another-team": ({"team": "elsewhere"}, WronglySigned),
        "without-oneself": ({"member": seed("somebody", 16)}, WrongKey),
        "of-a-version-to-come": ({"roster": write_roster(THREE).replace(b'"v":1', b'"v":2', 1)}, UnknownVersion),
    }
    for case, (change, failure) in wrong.items():
        yield refused(AREA, f"epoch-{case}", SPEC, "take_room_epoch", {**good, **change}, failure)
    yield from _wrong_members()


def _wrong_members() -> Iterator[Vector]:
    stranger = Person("Mallory")
    uncertified = roster(SAM_ENTRY, MIRA_ENTRY, entry(stranger, Role.KURATOR, SAM_KEYS))
    elsewhere = entry(SAM, Role.KURATOR, SAM_KEYS, seed("another room", 16))
    in_his_place = replace(SAM_ENTRY, by=MIRA.signing.id, sig=MIRA.signing.sign(b""))
    mallorys = SigningKeyPair.from_seed(seed("M"))
    mallory_signs = sign_member(ROOM, staff(SAM, Role.KURATOR), SAM_KEYS.public, mallorys.public, mallorys)
    wrong: dict[str, tuple[Roster, Person, type[SealingError]]] = {
        "with-a-stranger": (uncertified, SAM, Absent),
        "with-another-role": (_changed(THREE, SAM.id, role="midwife"), MIRA, WronglySigned),
        "with-another-alias": (_changed(THREE, SAM.id, alias="Samira"), MIRA, WronglySigned),
        "with-a-member-of-another-room": (roster(elsewhere, MIRA_ENTRY), MIRA, WronglySigned),
        "with-a-key-nobody-vouched-for": (_changed(THREE, SAM.id, pk=IVAN_KEYS.public), MIRA, WronglySigned),
        "with-a-packet-key-nobody-vouched-for": (_changed(THREE, SAM.id, sign_pk=mallorys.public), MIRA, WronglySigned),
        "with-a-colleague-vouching": (roster(in_his_place, MIRA_ENTRY), MIRA, WronglySigned),
        "with-an-uncertified-key-vouching": (roster(mallory_signs, MIRA_ENTRY), MIRA, WronglySigned),
        "by-an-interpreter": (THREE, IVAN, WronglySigned),
    }
    for case, (there, host, failure) in wrong.items():
        given = by_mira(epoch_of(there, host), there)
        yield refused(AREA, f"epoch-{case}", SPEC, "take_room_epoch", given, failure)


def _recalled() -> Iterator[Vector]:
    served, recall, pk = epoch_of(THREE), "recall_room_epoch", MIRA.keys.kem.public

    def memory(label: str, secret: bytes) -> bytes:
        return seal(pk, lp(label, ROOM, EPOCH, digest(pk)), secret, seed("memory 1") + seed("memory 2"))

    given = {**by_mira(served, THREE), "account_seed": MIRA.keys.kem.seed}
    given = {name: value for name, value in given.items() if name not in ("share", "least", "most")}
    given |= {"memory": memory("origo/v1/room-memory", SECRET)}
    yield accepted(AREA, "memory", SPEC, "what Mira took before the reload", recall, given, "memory")
    apart = epoch_of(roster(SAM_ENTRY))
    wrong: dict[str, tuple[Values, type[SealingError]]] = {
        "of-a-colleague": ({"account_seed": SAM.keys.kem.seed}, WrongKey),
        "for-another-purpose": ({"memory": memory("origo/v1/room", SECRET)}, WrongKey),
        "of-the-servers-own": ({"memory": memory("origo/v1/room-memory", seed("the server's"))}, WrongKey),
        "of-an-epoch-signed-by-nobody": ({"sig": bytes(64)}, WronglySigned),
        "of-an-epoch-one-was-not-in": (dict(vars(apart)), WrongKey),
        "of-another-visitor": ({"visitor_pk": SAM_KEYS.public}, WrongKey),
        "without-the-hello": (NO_HELLO, Gap),
        "of-a-version-to-come": ({"roster": write_roster(THREE).replace(b'"v":1', b'"v":2', 1)}, UnknownVersion),
        "cut-short": ({"memory": memory("origo/v1/room-memory", SECRET)[:-1]}, Malformed),
    }
    for case, (change, failure) in wrong.items():
        yield refused(AREA, f"memory-{case}", SPEC, recall, {**given, **change}, failure)
