"""python -m django verify_audit [--from N] [--noted N:HASH ...]: the record of deeds, part by part."""

from argparse import ArgumentParser, ArgumentTypeError
from typing import Final

from django.core.management.base import BaseCommand, CommandError

from origo_chat.audit.chain import START
from origo_chat.audit.selectors import ChainHead, hash_at, head, verify

AT_ONCE: Final = 10_000


class Command(BaseCommand):
    """Says how far it holds, and ends with a fault where it does not."""

    help = "check the record of deeds against itself, and against heads that were noted elsewhere"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """From where, and what is known."""
        parser.add_argument("--from", type=int, default=0, dest="from_n", help="the entry to begin with")
        parser.add_argument("--noted", type=_noted, action="append", default=[], help="a line that audit_head printed")

    def handle(self, *args: object, from_n: int, noted: list[ChainHead], **options: object) -> None:
        """Walk it, and look every noted head up."""
        for each in noted:
            self._look_up(each)
        found = verify(from_n=from_n, count=AT_ONCE)
        while found.broken_at is None and found.last < found.head:
            self.stdout.write(f"{found.first} to {found.last} hold")
            found = verify(from_n=found.last + 1, count=AT_ONCE)
        if found.broken_at is not None:
            raise CommandError(f"the record is broken at entry {found.broken_at}")
        self.stdout.write(f"it holds to its end, entry {found.last}")

    def _look_up(self, noted: ChainHead) -> None:
        if noted.n > head().n:
            raise CommandError(f"the record ends before entry {noted.n}, which was noted: it was cut")
        found = START if noted.n == 0 else hash_at(noted.n)
        if found is None:
            self.stdout.write(f"entry {noted.n} was noted and has had its time: later entries are checked")
        elif found != noted.hash:
            raise CommandError(f"entry {noted.n} is not the one that was noted: the record was made anew before it")
        else:
            self.stdout.write(f"entry {noted.n} is the one that was noted")


def _noted(text: str) -> ChainHead:
    n, _, hashed = text.partition(":")
    try:
        return ChainHead(int(n), bytes.fromhex(hashed))
    except ValueError:
        raise ArgumentTypeError("expected the line that audit_head prints: a number, a colon, a hash") from None
