"""Settings for measuring: as in tests, and asking needs no work however many ask. It is counted all the same."""

from origo_chat.abuse import limits
from origo_chat.config.settings.test import *  # noqa: F403  # a profile of settings is all of another with one change

limits.ASKING = limits.Pressure(limits.ASKING.name, free=10**9, away=10**9)  # type: ignore[misc]  # before it is read
