"""python -m django import_recovered_slots FILE: takes over what a recovery ceremony sealed to the members."""

from argparse import ArgumentParser
from collections import defaultdict
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from origo_chat.accounts.access import lock_everybody
from origo_chat.accounts.standing_lost import Deed, record_all
from origo_chat.accounts.teams import TEAM
from origo_chat.audit.services import SYSTEM
from origo_chat.core import base64url
from origo_chat.core.errors import OrigoError
from origo_chat.keyring.services.recovery import take_recovered
from origo_chat.protocol.limits import SLOT_BYTES


class Command(BaseCommand):
    """Lines of `number member slot`, as the ceremony writes them."""

    help = "store the slots that a recovery ceremony sealed to the members"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which file."""
        parser.add_argument("file", type=Path)

    def handle(self, *args: object, **options: object) -> None:
        """All of it or nothing."""
        epochs: dict[int, dict[str, bytes]] = defaultdict(dict)
        lines = Path(str(options["file"])).read_text(encoding="utf-8", errors="replace").splitlines()
        for at, line in enumerate(lines, start=1):
            n, member, slot = _read(at, line)
            epochs[n][member] = slot
        with transaction.atomic():
            lock_everybody()
            record_all([deed for n, slots in sorted(epochs.items()) for deed in self._take(n, slots)], by=SYSTEM)
        self.stdout.write(f"{len(lines)} slots in {len(epochs)} epochs")

    def _take(self, n: int, slots: dict[str, bytes]) -> list[Deed]:
        try:
            return take_recovered(team=TEAM, n=n, slots=slots)
        except OrigoError as refusal:
            raise CommandError(f"epoch {n} is refused: {refusal.code} {refusal.params}") from None


def _read(at: int, line: str) -> tuple[int, str, bytes]:
    try:
        n, member, text = line.split(" ")
        slot = base64url.decode(text)
        if len(slot) != SLOT_BYTES:
            raise ValueError
        return int(n), member, slot
    except ValueError:
        raise CommandError(f"line {at} is not a number, a member and a slot: copy the file again") from None
