"""A page of somebody else on this machine, and the built client with its exit leading there."""

import shutil
import threading
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.support.running import ROOT

TITLE = "Elsewhere"
EXIT = tomllib.loads((ROOT / "origo_chat" / "demo" / "service.toml").read_text(encoding="utf-8"))["exit_address"]
BUILT = (ROOT / ".build" / "client-examples", ROOT / ".build" / "client")


@contextmanager
def neighbour(folder: Path) -> Iterator[str]:
    """Serves an empty page with a title; gives its address."""
    (folder / "index.html").write_text(f"<title>{TITLE}</title>")
    page = partial(SimpleHTTPRequestHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), page) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


def client_that_leaves_to(address: str, folder: Path) -> Path:
    """What was built, the vectors' page beside it, with another exit; and so without what was compressed from it."""
    for built in BUILT:
        shutil.copytree(built, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.br", "*.gz"))
    changed = 0
    for path in [*folder.rglob("*.html"), *folder.rglob("*.js")]:
        text = path.read_text(encoding="utf-8")
        if EXIT in text:
            path.write_text(text.replace(EXIT, address), encoding="utf-8")
            changed += 1
    assert changed > 1, f"{EXIT} is not the exit of the built client"
    return folder
