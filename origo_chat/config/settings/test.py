"""`make test`: as in development; the storages come from the variables the test run sets."""

from origo_chat.config.environment import read_environment
from origo_chat.config.settings.base import settings_for

_settings = settings_for(read_environment())
# Never in production: it holds a root that everybody knows.
_settings["INSTALLED_APPS"].append("origo_chat.demo")
globals().update(_settings)
