"""Where people depend on it. Refuses to start on anything doubtful and says everything that is wrong at once."""

from origo_chat.config.environment import ProductionEnvironment, production_problems, read_environment
from origo_chat.config.settings.base import settings_for

_environment = read_environment(ProductionEnvironment)
_problems = production_problems(_environment)
if _problems:
    raise SystemExit("\n".join(["the service does not start:", *(f"- {problem}" for problem in _problems)]))
_settings = settings_for(_environment)
if _settings["SERVICE"].demonstration:
    _problems.append("ORIGO_SERVICE_FILE is the demonstration organisation: use your own")
elif not _settings["SERVICE"].policies.second_factor_required:
    _problems.append("second_factor_required is false in ORIGO_SERVICE_FILE: a passphrase alone can be looked over")
if _problems:
    raise SystemExit("\n".join(["the service does not start:", *(f"- {problem}" for problem in _problems)]))
_settings["QUIET_DATABASE"] = True
globals().update(_settings)
