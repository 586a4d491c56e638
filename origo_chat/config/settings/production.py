"""Where people depend on it. Refuses to start on anything doubtful and says everything that is wrong at once."""

from origo_chat.config.environment import ProductionEnvironment, production_problems, read_environment
from origo_chat.config.settings.base import settings_for

_environment = read_environment(ProductionEnvironment)
_problems = production_problems(_environment)
if _problems:
    raise SystemExit("\n".join(["the service does not start:", *(f"- {problem}" for problem in _problems)]))
_settings = settings_for(_environment)
if _settings["SERVICE"].demonstration:
    raise SystemExit(
        "the service does not start:\n- ORIGO_SERVICE_FILE is the demonstration organisation: use your own"
    )
_settings["QUIET_DATABASE"] = True
globals().update(_settings)
