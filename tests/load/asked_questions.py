"""Fills a service with questions that its team can open: python -m tests.load.asked_questions COUNT, in the service's
own surroundings. All are one sealed text under keys of their own, so that opening them costs what it costs."""

import sys

import django

django.setup()

from origo_chat.accounts.teams import TEAM  # noqa: E402  # the settings are loaded above
from origo_chat.anon_qa.services.asking import ask  # noqa: E402
from origo_chat.conversations.threads import NewMailbox, NewThread, TeamSlot  # noqa: E402
from origo_chat.core import clock, identifiers  # noqa: E402
from origo_chat.protocol.limits import RING_BYTES  # noqa: E402
from origo_chat.sealing.framing import key_id  # noqa: E402
from origo_chat.sealing.generations import introduce  # noqa: E402
from origo_chat.sealing.messages import Message, Side, seal_message  # noqa: E402
from origo_chat.sealing.ring import OwnKey  # noqa: E402
from origo_chat.sealing.slots import seal_slot  # noqa: E402
from tests.support.threads import verified_log  # noqa: E402

TEXT = "Mina föräldrar bestämmer vem jag får träffa. Vad kan jag göra? " * 8


def asked(team_pk: bytes) -> None:
    """One question. Nobody comes back to it: its ring opens nowhere."""
    conversation = identifiers.random_bytes(16)
    own = OwnKey.generate(conversation, 1)
    message = Message(Side.VISITOR, "", 1, bytes(32), clock.today(), TEXT, introduction=introduce(own, None))
    ring = identifiers.random_bytes(RING_BYTES[0])
    mailbox = NewMailbox(identifiers.random_bytes(16).hex(), identifiers.random_bytes(32).hex(), ring)
    team = TeamSlot(key_id(team_pk).hex(), seal_slot(team_pk, own.thread))
    ask(new=NewThread(conversation.hex(), mailbox, team, seal_message(own.thread, message)))


if __name__ == "__main__":
    pk = verified_log().epoch(TEAM).statement.kem_pk
    for _ in range(int(sys.argv[1])):
        asked(pk)
