"""python -m django import_keys_log FILE: takes over the log that a key ceremony wrote."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from origo_chat.accounts.access import lock_everybody
from origo_chat.accounts.standing_lost import Deed, record_all
from origo_chat.audit.services import SYSTEM
from origo_chat.core.errors import OrigoError
from origo_chat.keyring.models import LogLine
from origo_chat.keyring.services.lines import add_line


class Command(BaseCommand):
    """Appends the lines that are new; the ones that are there have to be the same."""

    help = "append the lines of a keys.log that was written offline"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which file."""
        parser.add_argument("file", type=Path)

    def handle(self, *args: object, **options: object) -> None:
        """All of it or nothing."""
        lines = Path(str(options["file"])).read_bytes().split(b"\n")
        if lines.pop() != b"":
            raise CommandError("the last line has no line feed: the file is cut off; copy it again")
        with transaction.atomic():
            lock_everybody()
            taken = [self._take(n, line) for n, line in enumerate(lines)]
            record_all([deed for deeds in taken for deed in deeds], by=SYSTEM)
        added = sum(map(bool, taken))
        self.stdout.write(f"{added} lines added, {len(lines) - added} were there")

    def _take(self, n: int, line: bytes) -> list[Deed]:
        there = LogLine.objects.filter(n=n).first()
        if there is not None and bytes(there.line) != line:
            raise CommandError(f"line {n} is another one here: this file is not a continuation of the log")
        if there is not None:
            return []
        try:
            return add_line(n=n, line=line)
        except OrigoError as refusal:
            raise CommandError(f"line {n} is refused: {refusal.code} {refusal.params}") from None
