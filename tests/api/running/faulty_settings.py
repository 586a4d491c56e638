"""The test settings with one more route: it raises an error that carries what was sent."""

from origo_chat.config.settings.test import *  # noqa: F403  # a settings module is a set of names

ROOT_URLCONF = "tests.api.running.faulty_routes"
