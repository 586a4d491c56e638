"""What this app says when it is loaded."""

from django.apps import AppConfig


class Questions(AppConfig):
    """Django finds it by its place."""

    name = "origo_chat.anon_qa"

    def ready(self) -> None:
        """Who may read no more holds no question."""
        from origo_chat.accounts.standing_lost import when_standing_is_lost
        from origo_chat.anon_qa.services.departures import give_back_all

        when_standing_is_lost(give_back_all)
