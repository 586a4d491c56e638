"""python -m django run_retention: for a nightly timer."""

from django.core.management.base import BaseCommand, CommandError

from origo_chat.retention.services import run_plan


class Command(BaseCommand):
    """Run the plan once and print one line a table."""

    help = "erase everything that has reached its end"

    def handle(self, *args: object, **options: object) -> None:
        """Print a count, never what was erased. A line that was cut short is a fault for the timer to tell."""
        run = run_plan()
        for table, count in run.erased.items():
            self.stdout.write(f"{table}: {count} erased")
        if run.unfinished:
            raise CommandError(f"cut short, and tried again by the next run: {', '.join(run.unfinished)}")
