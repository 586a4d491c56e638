"""A private Redis (or Valkey): own socket, no port, nothing on disk, gone with the run that started it."""

import socket
from pathlib import Path

from ops.workbench import packages, places
from ops.workbench.instance import Instance


class RedisInstance(Instance):
    """Keeps nothing over a restart: the channel layer only announces, so losing it loses no message."""

    kind = "redis"

    def __init__(self, folder: Path = places.INSTANCES) -> None:
        found = packages.redis_program()
        if found is None:
            raise packages.missing_trouble([packages.REDIS])
        self.redis_server = found
        super().__init__(folder)

    @property
    def socket_file(self) -> Path:
        """Where it listens; the folder around it is closed to other users."""
        return self.sockets / "redis.sock"

    @property
    def url(self) -> str:
        return f"unix://{self.socket_file}"

    def prepare(self) -> None:
        pass

    def command(self) -> list[str]:
        listening = ["--port", "0", "--unixsocket", str(self.socket_file), "--unixsocketperm", "700"]
        return [self.redis_server, *listening, "--dir", str(self.folder), "--save", "", "--appendonly", "no"]

    def answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(1)
            try:
                line.connect(str(self.socket_file))
                line.sendall(b"PING\r\n")
                return line.recv(16).startswith(b"+PONG")
            except OSError:
                return False
