"""`make run`: everything embedded, on this machine only."""

from origo_chat.config.environment import read_environment
from origo_chat.config.settings.base import settings_for

globals().update(settings_for(read_environment()))
