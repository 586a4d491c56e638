"""python -m django export_recovery_slot N FILE: an epoch's slot for the recovery key, for the ceremony."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from origo_chat.accounts.teams import TEAM
from origo_chat.core import base64url
from origo_chat.core.errors import NotFound
from origo_chat.keyring.access import own_slot
from origo_chat.keyring.states import RECOVERY


class Command(BaseCommand):
    """Reads and writes; what is in the file opens for the recovery key alone."""

    help = "write an epoch's slot for the recovery key into a file that goes to the ceremony"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which epoch, and where to."""
        parser.add_argument("n", type=int)
        parser.add_argument("file", type=Path)

    def handle(self, *args: object, **options: object) -> None:
        """The slot, as the ceremony reads it."""
        try:
            slot = own_slot(TEAM, int(str(options["n"])), RECOVERY)
        except NotFound:
            raise CommandError(f"there is no slot for the recovery key in epoch {options['n']} of {TEAM}") from None
        Path(str(options["file"])).write_text(base64url.encode(bytes(slot.slot)) + "\n", encoding="ascii")
