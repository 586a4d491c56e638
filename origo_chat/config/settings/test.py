"""`make test`: as in development; the storages come from the variables the test run sets."""

from origo_chat.config.environment import read_environment
from origo_chat.config.settings.base import settings_for

globals().update(settings_for(read_environment()))
