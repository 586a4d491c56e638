"""What PostgreSQL may write into its own log. The same stands in ops/postgres/quiet.conf, each with its reason."""

from collections.abc import Iterator, Mapping
from typing import Final

from django.db import connection

QUIET: Final[Mapping[str, str]] = {
    "log_min_error_statement": "panic",
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_min_duration_sample": "-1",
    "log_transaction_sample_rate": "0",
    "log_lock_waits": "off",
    "log_error_verbosity": "terse",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_duration": "off",
    "debug_print_parse": "off",
    "debug_print_rewritten": "off",
    "debug_print_plan": "off",
}
# Of modules that write statements as well.
_OF_MODULES: Final[Mapping[str, str]] = {"auto_explain.log_min_duration": "-1", "pgaudit.log": "none"}
# What the server says of itself at these levels holds pieces of statements.
_MESSAGES: Final = "log_min_messages"
_ASK: Final = "SELECT name, current_setting(name, true) FROM unnest(%s::text[]) AS name"


def log_problems() -> list[str]:
    """Every setting of the database by which its log would tell what people wrote, each with the way out. SQLite has no
    log."""
    return list(_loud()) if connection.vendor == "postgresql" else []


def _loud() -> Iterator[str]:
    with connection.cursor() as cursor:
        cursor.execute(_ASK, [[*QUIET, *_OF_MODULES, _MESSAGES]])
        found = dict(cursor.fetchall())
    for name, wanted in {**QUIET, **_OF_MODULES}.items():
        # A module that is not loaded has no setting, and writes nothing.
        if found[name] not in (None, wanted):
            yield f"PostgreSQL's {name} is {found[name]}: set it to {wanted}, as ops/postgres/quiet.conf does"
    if str(found[_MESSAGES]).startswith("debug"):
        yield f"PostgreSQL's {_MESSAGES} is {found[_MESSAGES]}: set it to warning"
