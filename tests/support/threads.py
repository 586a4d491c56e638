"""Open threads for the demonstration team, run beside a service: python -m tests.support.threads make|open|secrets.

What it makes is what visitors' clients would have sealed. What it opens it opens as Sam, from his passphrase alone.
"""

import argparse
import json
from datetime import timedelta

import django

django.setup()

from origo_chat.accounts.models import Keys, Person, SignIn  # noqa: E402  # the settings are loaded above
from origo_chat.accounts.teams import TEAM  # noqa: E402
from origo_chat.conversations.models import Conversation, Slot  # noqa: E402
from origo_chat.conversations.states import ConversationState, SlotKind  # noqa: E402
from origo_chat.core import base64url, clock, identifiers  # noqa: E402
from origo_chat.demo.people import ADMINISTRATORS, STAFF, DemonstrationPerson  # noqa: E402
from origo_chat.keyring.models import EpochSlot, LogLine  # noqa: E402
from origo_chat.protocol.words import word_list  # noqa: E402
from origo_chat.sealing.accounts import (  # noqa: E402
    AccountKeys,
    StretchParameters,
    derive_passphrase_keys,
    read_passphrase,
    unwrap_by_passphrase,
    unwrap_keys,
)
from origo_chat.sealing.epochs import EpochKeys, open_epoch  # noqa: E402
from origo_chat.sealing.keys_log import verify_keys_log  # noqa: E402
from origo_chat.sealing.record_keys import NotesKey, open_notes_slot, seal_notes_slot  # noqa: E402
from origo_chat.sealing.slots import ThreadKey, open_slot, seal_slot  # noqa: E402
from origo_chat.sealing.verified_log import VerifiedKeysLog  # noqa: E402
from origo_chat.service.current import current_service  # noqa: E402

SAM = STAFF[0]


def verified_log() -> VerifiedKeysLog:
    """The log as the database holds it, verified from the root."""
    lines = b"".join(bytes(line.line) + b"\n" for line in LogLine.objects.order_by("n"))
    return verify_keys_log(lines, base64url.decode(current_service().root_key), clock.today())


def make(count: int) -> None:
    """Conversations with a thread slot and a notes slot for the team's current epoch."""
    epoch = verified_log().epoch(TEAM).statement
    today = clock.today()
    for _ in range(count):
        name = identifiers.random_bytes(16)
        conversation = Conversation.objects.create(
            id=name.hex(),
            created_on=today,
            last_active_on=today,
            expires_on=today + timedelta(days=90),
            state=ConversationState.OPEN,
        )
        sealed = {
            SlotKind.THREAD: seal_slot(epoch.kem_pk, ThreadKey.generate(name, 1)),
            SlotKind.NOTES: seal_notes_slot(epoch.kem_pk, NotesKey(name, 1, identifiers.random_bytes(32))),
        }
        team_key = key_name(epoch.kem_pk)
        for kind, slot in sealed.items():
            Slot.objects.create(
                id=identifiers.record_id(),
                conversation=conversation,
                kind=kind,
                generation=1,
                key_id=team_key,
                bytes=slot,
            )


def key_name(kem_pk: bytes) -> str:
    """How the server files a slot."""
    from origo_chat.sealing.framing import key_id

    return key_id(kem_pk).hex()


def account_keys(person: DemonstrationPerson) -> AccountKeys:
    """What somebody's browser has after unlocking."""
    row = Person.objects.get(sign_in_name=person.name)
    told, kept = SignIn.objects.get(person=row), Keys.objects.get(person=row)
    parameters = StretchParameters(told.memory_kib, told.passes, told.lanes, bytes(told.salt))
    unlock = derive_passphrase_keys(read_passphrase(person.passphrase, word_list("sv")), parameters).unlock_key
    account = bytes.fromhex(row.id)
    account_key = unwrap_by_passphrase(unlock, account, bytes(kept.passphrase_wrap))
    return unwrap_keys(account_key, account, bytes(kept.sealed_keys))


def epochs_of(person: DemonstrationPerson) -> list[EpochKeys]:
    """Every epoch somebody can still open."""
    keys, log = account_keys(person), verified_log()
    holder = Person.objects.get(sign_in_name=person.name).id
    certified = {each.statement.n: each.statement for each in log.epochs(TEAM)}
    slots = EpochSlot.objects.filter(holder=holder, team=TEAM)
    return [open_epoch(keys.kem, certified[slot.n], bytes(slot.slot)) for slot in slots]


def open_all() -> dict[str, int]:
    """Open every slot with the newest epoch as Sam; says how many opened, and how many lie under another key."""
    newest = max(epochs_of(SAM), key=lambda epoch: epoch.n)
    ours = key_name(newest.kem.public)
    opened = 0
    for slot in Slot.objects.filter(key_id=ours, ends_on=None):
        name = bytes.fromhex(slot.conversation_id)
        opener = open_slot if slot.kind == SlotKind.THREAD else open_notes_slot
        opener(newest.kem, name, slot.generation, bytes(slot.bytes))
        opened += 1
    return {
        "epoch": newest.n,
        "opened": opened,
        "elsewhere": Slot.objects.filter(ends_on=None).exclude(key_id=ours).count(),
    }


def secrets() -> list[str]:
    """Everything only a browser may know, in hexadecimal: seeds of accounts and epochs."""
    people = [account_keys(person) for person in (*ADMINISTRATORS, *STAFF) if _is_here(person)]
    seeds = [seed for keys in people for seed in (keys.kem.seed, keys.signing.seed)]
    return [seed.hex() for seed in (*seeds, *(epoch.seed for epoch in epochs_of(SAM)))]


def _is_here(person: DemonstrationPerson) -> bool:
    return Keys.objects.filter(person__sign_in_name=person.name).exists()


def main() -> None:
    """Do one of them and print what came of it as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("verb", choices=["make", "open", "secrets"])
    parser.add_argument("--count", type=int, default=500)
    chosen = parser.parse_args()
    if chosen.verb == "make":
        make(chosen.count)
        print(json.dumps(chosen.count))
    else:
        print(json.dumps(open_all() if chosen.verb == "open" else secrets()))


if __name__ == "__main__":
    main()
