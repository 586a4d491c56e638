"""python -m django export_recovery_slot N FILE: an epoch's slots for the recovery key, for the ceremony."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from origo_chat.accounts.teams import TEAM
from origo_chat.core import base64url
from origo_chat.keyring.access import held_slots
from origo_chat.keyring.states import RECOVERY


class Command(BaseCommand):
    """Reads and writes; what is in the file opens for the recovery key alone."""

    help = "write an epoch's slot for the recovery key into a file that goes to the ceremony"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which epoch, and where to."""
        parser.add_argument("n", type=int)
        parser.add_argument("file", type=Path)

    def handle(self, *args: object, **options: object) -> None:
        """A line for each that a member sealed, as the ceremony reads them."""
        slots = held_slots(TEAM, int(str(options["n"]))).get(RECOVERY)
        if not slots:
            raise CommandError(f"there is no slot for the recovery key in epoch {options['n']} of {TEAM}")
        lines = "".join(f"{base64url.encode(slot)}\n" for slot in slots)
        Path(str(options["file"])).write_text(lines, encoding="ascii")
