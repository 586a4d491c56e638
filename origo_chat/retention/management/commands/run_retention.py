"""python -m django run_retention: for a nightly timer."""

from django.core.management.base import BaseCommand

from origo_chat.retention.services import run_plan


class Command(BaseCommand):
    """Run the plan once and print one line a table."""

    help = "erase everything that has reached its end"

    def handle(self, *args: object, **options: object) -> None:
        """Print a count, never what was erased."""
        for table, count in run_plan().items():
            self.stdout.write(f"{table}: {count} erased")
