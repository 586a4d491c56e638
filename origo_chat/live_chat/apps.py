"""What this app says when it is loaded."""

from django.apps import AppConfig


class LiveChat(AppConfig):
    """Django finds it by its place."""

    name = "origo_chat.live_chat"

    def ready(self) -> None:
        """Who may read no more sits in no room."""
        from origo_chat.accounts.standing_lost import when_standing_is_lost
        from origo_chat.live_chat.services.departures import leave_all_rooms

        when_standing_is_lost(leave_all_rooms)
