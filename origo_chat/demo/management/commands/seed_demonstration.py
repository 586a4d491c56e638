"""python -m django seed_demonstration: fills an empty database, prints who can sign in and which words open what."""

from django.core.management.base import BaseCommand, CommandParser

from origo_chat.demo.people import ADMINISTRATORS, STAFF
from origo_chat.demo.services import seed_demonstration
from origo_chat.demo.stories import told
from origo_chat.protocol.words import word_list
from origo_chat.sealing.words import to_words
from origo_chat.service.current import current_service


class Command(BaseCommand):
    """Does nothing for an organisation that is not the demonstration."""

    help = "fill an empty database with the demonstration organisation and print its sign-ins"

    def add_arguments(self, parser: CommandParser) -> None:
        """Tests fill the rest themselves."""
        parser.add_argument("--people-only", action="store_true", help="no questions, templates or published answers")

    def handle(self, *args: object, **options: object) -> None:
        """Seed once, print each time: the passphrases are made anew from the root everybody knows."""
        if not current_service().demonstration:
            self.stdout.write(
                "  none made here: invite administrators with python -m django invite_administrator NAME ALIAS"
            )
            return
        seed_demonstration(with_questions=not options["people_only"])
        for person in (*ADMINISTRATORS, *STAFF):
            self.stdout.write(f"  {person.name:<8}{person.role.value:<15}{person.passphrase}")
        if not options["people_only"]:
            self._print_words()

    def _print_words(self) -> None:
        self.stdout.write("\n  Six words that open an invented question, as whoever asked it would return:")
        for story in told().questions:
            if story.words:
                words = " ".join(to_words(story.secret, word_list("sv")))
                self.stdout.write(f"  {story.language:<8}{story.key:<15}{words}")
