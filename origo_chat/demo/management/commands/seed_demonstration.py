"""python -m django seed_demonstration: fills an empty database, and prints who can sign in."""

from django.core.management.base import BaseCommand

from origo_chat.demo.people import ADMINISTRATORS, STAFF
from origo_chat.demo.services import seed_demonstration
from origo_chat.service.current import current_service


class Command(BaseCommand):
    """Does nothing for an organisation that is not the demonstration."""

    help = "fill an empty database with the demonstration organisation and print its sign-ins"

    def handle(self, *args: object, **options: object) -> None:
        """Seed once, print each time: the passphrases are made anew from the root everybody knows."""
        if not current_service().demonstration:
            self.stdout.write(
                "  none made here: invite administrators with python -m django invite_administrator NAME ALIAS"
            )
            return
        seed_demonstration()
        for person in (*ADMINISTRATORS, *STAFF):
            self.stdout.write(f"  {person.name:<8}{person.role.value:<15}{person.passphrase}")
