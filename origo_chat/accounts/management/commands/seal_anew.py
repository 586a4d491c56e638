"""python -m django seal_anew: after the secret key was changed, and before the one before it is taken off the list."""

from django.core.management.base import BaseCommand

from origo_chat.accounts.services.second_factor import seal_anew


class Command(BaseCommand):
    """Says how many."""

    help = "seal what the server itself has sealed under its present secret key"

    def handle(self, *args: object, **options: object) -> None:
        """Everybody's secret for codes."""
        self.stdout.write(f"{seal_anew()} secrets for codes sealed anew")
