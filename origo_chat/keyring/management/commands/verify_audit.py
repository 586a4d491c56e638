"""python -m django verify_audit [--from N] [--noted N:HASH ...]: the record of deeds, part by part."""

from argparse import ArgumentParser, ArgumentTypeError
from typing import Final

from django.core.management.base import BaseCommand, CommandError

from origo_chat.audit.chain import START
from origo_chat.audit.selectors import ChainHead, SignedEntry, hash_at, head, signed_from, verify
from origo_chat.core.errors import Malformed
from origo_chat.keyring.head_signatures import check_kept_head

AT_ONCE: Final = 10_000


class Command(BaseCommand):
    """Says how far it holds, and ends with a fault where it does not."""

    help = "check the record of deeds against itself, what administrators signed, and heads that were noted elsewhere"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """From where, and what is known."""
        parser.add_argument("--from", type=int, default=0, dest="from_n", help="the entry to begin with")
        parser.add_argument("--noted", type=_noted, action="append", default=[], help="a line that audit_head printed")

    def handle(self, *args: object, from_n: int, noted: list[ChainHead], **options: object) -> None:
        """Walk it, and look every noted head up."""
        for each in noted:
            self._look_up(each, "was noted")
        for signed in signed_from(from_n):
            self._look_up_signed(signed)
        found = verify(from_n=from_n, count=AT_ONCE)
        while found.broken_at is None and found.last < found.head:
            self.stdout.write(f"{found.first} to {found.last} hold")
            found = verify(from_n=found.last + 1, count=AT_ONCE)
        if found.broken_at is not None:
            raise CommandError(f"the record is broken at entry {found.broken_at}")
        self.stdout.write(f"it holds to its end, entry {found.last}")

    def _look_up_signed(self, signed: SignedEntry) -> None:
        try:
            person = check_kept_head(signed)
        except Malformed:
            self.stdout.write(f"the signature of {signed.day} over entry {signed.n} does not count")
            return
        self._look_up(ChainHead(signed.n, signed.hash), f"was signed by {person} on {signed.day}")

    def _look_up(self, noted: ChainHead, how: str) -> None:
        if noted.n > head().n:
            raise CommandError(f"the record ends before entry {noted.n}, which {how}: it was cut")
        found = START if noted.n == 0 else hash_at(noted.n)
        if found is None:
            self.stdout.write(f"entry {noted.n} {how} and has had its time: later entries are checked")
        elif found != noted.hash:
            raise CommandError(f"entry {noted.n} is not the one that {how}: the record was made anew before it")
        else:
            self.stdout.write(f"entry {noted.n} is the one that {how}")


def _noted(text: str) -> ChainHead:
    n, _, hashed = text.partition(":")
    try:
        return ChainHead(int(n), bytes.fromhex(hashed))
    except ValueError:
        raise ArgumentTypeError("expected the line that audit_head prints: a number, a colon, a hash") from None
