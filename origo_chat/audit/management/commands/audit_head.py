"""python -m django audit_head: what to note on another machine, or on paper."""

from django.core.management.base import BaseCommand

from origo_chat.audit.selectors import head


class Command(BaseCommand):
    """Print where the record of deeds ends."""

    help = "print the number and the hash of the newest entry of the record of deeds"

    def handle(self, *args: object, **options: object) -> None:
        """One line, as `verify_audit --noted` takes it."""
        end = head()
        self.stdout.write(f"{end.n}:{end.hash.hex()}")
