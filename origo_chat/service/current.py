"""The organisation this process serves, as the settings read it once at start."""

from typing import cast

from django.conf import settings

from origo_chat.service.shape import Service


def current_service() -> Service:
    """The organisation's data, typed."""
    return cast(Service, settings.SERVICE)
