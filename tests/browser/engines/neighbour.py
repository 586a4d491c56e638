"""A page of somebody else on this machine, and the built client with its exit leading there."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.support.running import ROOT

TITLE = "Elsewhere"
# As origo_chat/demo/service.toml has it.
EXIT = "https://www.smhi.se/"
BUILT = (ROOT / ".build" / "client-examples", ROOT / ".build" / "client")


class _Page(BaseHTTPRequestHandler):
    """The same for every address."""

    def do_GET(self) -> None:
        """An empty page with a title."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(f"<title>{TITLE}</title>".encode())

    def log_message(self, *_: object) -> None:
        """Nothing."""


@contextmanager
def neighbour() -> Iterator[str]:
    """Serves; gives the address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Page) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
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
