"""Who goes off the event loop, and why by another way than to the database."""

import re

from tests.unit.architecture.sources import ROOT

SERVER = ROOT / "origo_chat"
STARTING = re.compile(
    r"\b(?:ThreadPoolExecutor|threading\.Thread|to_thread|sync_to_async|deferToThread|run_in_executor)\b"
)
PLACES = {
    "abuse/counting.py": "counts in Redis, which may hang: no thread of the database may hang with it",
    "gateway/database_threads.py": "the one way to the database",
    "accounts/hashing.py": "hashes take a core and no database; threads of requests wait for them, and the loop never",
    "config/health.py": "asks Redis, which may hang: no thread of the database may hang with it",
    "config/static_files.py": "reads a file",
}


def test_threads_begin_in_few_places_each_with_its_reason() -> None:
    found = {path.relative_to(SERVER).as_posix() for path in SERVER.rglob("*.py") if STARTING.search(path.read_text())}
    assert found == PLACES.keys()
