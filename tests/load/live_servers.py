"""Servers for tests/load/live.py, each alone on one core; the database, Redis and the load are on the other."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from tests.support.ports import free_port
from tests.support.running import ROOT, stop
from tests.support.waiting import until_blocking

SERVER_CORE, LOAD_CORE = {0}, {1}

_SERVE = """
import sys; import django; django.setup()
from origo_chat.abuse.sockets import SocketDoor
from origo_chat.consumers import visitor
# Every load comes from one machine at once: the bounds that keep a flood out would keep it out.
visitor.visitor_sockets = SocketDoor(most=100_000, per_second=100_000)
from origo_chat.config.asgi import application
from origo_chat.config.serve import serve
serve(application, "127.0.0.1", int(sys.argv[1]))
"""
_USUAL = """
import sys; import django; django.setup()
from channels_redis.core import RedisChannelLayer
from channels.layers import channel_layers
import os
channel_layers.set("default", RedisChannelLayer(hosts=[os.environ["ORIGO_REDIS_URL"]]))
from tests.load.relays import usual
from origo_chat.config.serve import serve
serve(usual, "127.0.0.1", int(sys.argv[1]))
"""
COMMANDS = {
    "bare relay": ["-m", "tests.load.relays"],
    "usual Channels": ["-c", _USUAL],
    "ours": ["-c", _SERVE],
}


@contextmanager
def server(name: str, environment: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """The port and the process id of a server on its core."""
    port = free_port()
    # No more descriptors than the system allows; each socket is one.
    command = [sys.executable, *COMMANDS[name], str(port)]
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **environment})
    os.sched_setaffinity(process.pid, SERVER_CORE)
    try:
        _wait(port, process)
        yield port, process.pid
    finally:
        stop(process)


def _wait(port: int, process: "subprocess.Popen[bytes]") -> None:
    def is_so() -> bool:
        if process.poll() is not None:
            raise RuntimeError("the server did not start")
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", port)) == 0

    until_blocking("the server", is_so, within=30, pause=0.1)
