"""What is easily forgotten when something is added."""

import ast
import json
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.migrations.loader import MigrationLoader
from django.db.models import AutoField

from origo_chat.config import export_schemas
from origo_chat.core import errors
from origo_chat.retention.plan import PLAN

ROOT = Path(__file__).resolve().parents[3]
MESSAGES = ROOT / "frontend" / "messages"


def our_models() -> set[str]:
    return {model._meta.label for model in apps.get_models() if model.__module__.startswith("origo_chat.")}


def test_every_table_has_a_line_in_the_retention_plan() -> None:
    assert {line.table for line in PLAN} == our_models()


# Tables whose rows may be numbered as they come. Beside the times of what staff did, a number is a time.
COUNTING = {
    "audit.Head": "one row",
    "audit.SignedHead": "it has its day and a number of the record",
    "live_chat.Desk": "one row",
    "keyring.ProposalSignature": "what administrators did is on record with its time",
    "keyring.Epoch": "it has a number and a day in a public log",
    "keyring.EpochSlot": "what members did is on record with its time",
    "live_chat.Member": "it has its times, and ends minutes after the room",
    "live_chat.RoomEpoch": "it is on record with its time",
    "live_chat.RoomShare": "it comes with its epoch",
    "live_chat.Report": "it has its time, and is on record",
}


def test_rows_of_visitors_are_not_numbered_as_they_come() -> None:
    ours = (apps.get_model(label) for label in our_models())
    assert {model._meta.label for model in ours if isinstance(model._meta.pk, AutoField)} == COUNTING.keys()


@pytest.mark.django_db
def test_no_model_waits_for_a_migration() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_migrations_do_not_import_the_application() -> None:
    importing = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "origo_chat").rglob("migrations/*.py")
        if re.search(r"^(from|import) origo_chat", path.read_text(), re.MULTILINE)
    ]
    assert importing == []


def test_a_database_of_the_first_rooms_gets_what_seats_keep_now() -> None:
    """What a database has run is not edited: the way back into a room came later, in a migration of its own."""
    loader = MigrationLoader(None)
    nodes = ("live_chat", "0001_initial"), loader.graph.leaf_nodes("live_chat")[0]
    first, now = [loader.project_state(node).models["live_chat", "member"].fields for node in nodes]
    assert set(now) - set(first) == {"sign_pk", "invited_by", "left", "invitation"}


def error_codes() -> set[str]:
    return {kind.code for kind in errors.OrigoError.__subclasses__()}


def locales() -> list[str]:
    return sorted(folder.name for folder in MESSAGES.iterdir() if folder.is_dir())


@pytest.mark.parametrize("locale", locales())
def test_every_error_code_has_words_in_every_language(locale: str) -> None:
    words = (MESSAGES / locale / "errors.ftl").read_text(encoding="utf-8")
    written = set(re.findall(r"^error-([a-z-]+) =", words, re.MULTILINE))
    assert {code.replace("_", "-") for code in error_codes()} <= written


def test_the_service_speaks_at_least_its_first_three_languages() -> None:
    assert {"sv", "en", "ar"} <= set(locales())


def test_there_are_no_signal_receivers() -> None:
    connecting = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "origo_chat").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("django")
        and "signals" in (node.module or "")
    ]
    assert connecting == []


# What a visitor does is on no record: a record has times, and would tell when somebody was awake. And parts of verbs
# that stand in other modules, which record them.
UNRECORDED = {
    "accounts/services/standing.py",
    "keyring/services/lines.py",
    "keyring/services/recovery.py",
    "conversations/services/appending.py",
    "anon_qa/services/asking.py",
    "anon_qa/services/changing.py",
    "anon_qa/services/departures.py",
    "live_chat/services/departures.py",
}


def service_modules() -> list[Path]:
    """Everything staff do: the services of every app that stands above the record of deeds."""
    apps_above = ("accounts", "keyring", "conversations", "anon_qa", "live_chat")
    folders = [ROOT / "origo_chat" / app for app in apps_above]
    found = [path for folder in folders for path in (*folder.glob("services.py"), *folder.glob("services/*.py"))]
    return [path for path in found if path.relative_to(ROOT / "origo_chat").as_posix() not in UNRECORDED]


def unrecorded(path: Path) -> list[str]:
    """Public verbs that record nothing."""
    verbs = [each for each in ast.parse(path.read_text()).body if isinstance(each, ast.FunctionDef)]
    return [verb.name for verb in verbs if not verb.name.startswith("_") and not records(verb, verbs)]


def records(verb: ast.FunctionDef, others: list[ast.FunctionDef]) -> bool:
    """It calls `record` itself, or through a private part of the same module."""
    called = {each.func.id for each in ast.walk(verb) if isinstance(each, ast.Call) and isinstance(each.func, ast.Name)}
    parts = [other for other in others if other.name in called and other.name.startswith("_")]
    return bool({"record", "record_all"} & called) or any(records(part, others) for part in parts)


@pytest.mark.parametrize("path", service_modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_staff_service_records_what_it_did(path: Path) -> None:
    assert unrecorded(path) == [], "record an event of audit/events.py, last in the transaction"


def test_a_service_that_records_nothing_is_found(tmp_path: Path) -> None:
    module = tmp_path / "services.py"
    module.write_text(
        "def a(): record()\ndef b(): _c()\ndef _c(): record()\ndef d(): pass\ndef e(): _f()\ndef _f(): pass\n"
    )
    assert unrecorded(module) == ["d", "e"]
    assert len(service_modules()) > 10


@pytest.mark.parametrize("name", sorted(export_schemas.FILES))
def test_the_files_typescript_is_made_from_are_up_to_date(name: str) -> None:
    kept = (export_schemas.FRONTEND / name).read_text(encoding="utf-8")
    made = export_schemas.written(export_schemas.FILES[name]())
    assert json.loads(kept) == json.loads(made), "run `make generate` and commit what it writes"
