"""python -m django audit_head: what to note on another machine, or on paper."""

from django.core.management.base import BaseCommand

from origo_chat.audit.selectors import head, signed_page


class Command(BaseCommand):
    """Print where the record of deeds ends, and what an administrator signed of it last."""

    help = "print number and hash of the newest entry of the record of deeds, and of the newest that was signed"

    def handle(self, *args: object, **options: object) -> None:
        """The first line as `verify_audit --noted` takes it. The second is as served: verify_audit checks it."""
        end = head()
        self.stdout.write(f"{end.n}:{end.hash.hex()}")
        for signed in signed_page(before=None, count=1)[:1]:
            by, shown = signed.key_id.hex(), f"{signed.n}:{signed.hash.hex()}"
            self.stdout.write(f"{shown} signed on {signed.day} with the key {by}")
