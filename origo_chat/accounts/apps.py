"""What this app says when it is loaded."""

from django.apps import AppConfig


class Accounts(AppConfig):
    """Django finds it by its place."""

    name = "origo_chat.accounts"

    def ready(self) -> None:
        """Nobody who has left does anything more."""
        from origo_chat.accounts.acting_still import require_standing
        from origo_chat.audit.services import ask_of_actors

        ask_of_actors(require_standing)
