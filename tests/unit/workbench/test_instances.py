"""Private servers really start, survive being killed, and are gone afterwards, also after a killed run."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
import redis

from ops.workbench import leftovers, process
from ops.workbench.instance import RECORD, Instance
from ops.workbench.postgres import PostgresInstance
from ops.workbench.process import Identity
from ops.workbench.redis import RedisInstance
from ops.workbench.trouble import Trouble
from tests.support.programs import started
from tests.support.waiting import until_blocking

ANOTHER_RUN = """
import sys, time
from pathlib import Path
from ops.workbench.redis import RedisInstance
with RedisInstance(Path(sys.argv[1])):
    print("begun", flush=True)
    time.sleep(60)
"""


def server_of(instance: Instance) -> Identity:
    assert instance.program is not None
    return process.identity(instance.program.pid)


def break_off(instance: Instance, seen: list[Identity]) -> None:
    with instance:
        seen.append(server_of(instance))
        raise ValueError("a fault of the test")


@contextmanager
def another_run(folder: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", ANOTHER_RUN, str(folder)]
    with started(command) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "begun\n"
        yield run


def test_postgres_keeps_what_was_committed_over_a_kill_at_the_same_address(tmp_path: Path) -> None:
    with PostgresInstance(tmp_path, durable=False) as postgres:
        with psycopg.connect(postgres.url) as line:
            line.execute("CREATE TABLE kept AS SELECT 1 AS number")
        postgres.kill()
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(postgres.url)
        postgres.start()
        with psycopg.connect(postgres.url) as line:
            assert line.execute("SELECT number FROM kept").fetchone() == (1,)


def test_redis_answers_again_at_the_same_address_after_a_kill(tmp_path: Path) -> None:
    with RedisInstance(tmp_path) as instance, redis.Redis.from_url(instance.url) as line:
        assert line.ping()
        instance.kill()
        with pytest.raises(redis.ConnectionError):
            line.ping()
        instance.start()
        assert line.ping()


def test_nothing_is_left_when_the_block_ends_also_by_a_failure(tmp_path: Path) -> None:
    instance, seen = RedisInstance(tmp_path), list[Identity]()
    sockets = instance.sockets
    with pytest.raises(ValueError, match="a fault of the test"):
        break_off(instance, seen)
    assert [server.alive() for server in seen] == [False]
    assert not sockets.exists()
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_cannot_start_is_told_with_its_last_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RedisInstance, "command", lambda _self: [sys.executable, "-c", "raise SystemExit('no memory')"])
    with pytest.raises(Trouble, match="a private redis did not start") as caught, RedisInstance(tmp_path):
        pass
    assert "no memory" in caught.value.way_out
    assert list(tmp_path.iterdir()) == []


def test_a_killed_run_is_cleared_up_after(tmp_path: Path) -> None:
    with another_run(tmp_path) as run:
        record = json.loads(next(tmp_path.glob(f"*/{RECORD}")).read_text())
        run.send_signal(signal.SIGKILL)
        run.wait(10)
        server = Identity(**record["server"])
        assert server.alive()
        leftovers.remove(tmp_path)
    assert not server.alive()
    assert not Path(record["sockets"]).exists()
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_goes_on_is_left_alone(tmp_path: Path) -> None:
    with another_run(tmp_path) as run:
        leftovers.remove(tmp_path)
        assert leftovers.owners(tmp_path) == [run.pid]
        server = Identity(**json.loads(next(tmp_path.glob(f"*/{RECORD}")).read_text())["server"])
        assert server.alive()
        run.kill()
        run.wait(10)
        leftovers.remove(tmp_path)
        assert not server.alive()


def test_a_pid_that_was_given_to_somebody_else_is_not_ours() -> None:
    ours = process.own_identity()
    assert ours.alive()
    assert not Identity(ours.pid, "another start").alive()
    assert not Identity(ours.pid, "").alive()


def test_a_program_that_does_not_listen_to_a_signal_is_killed_with_its_children() -> None:
    deaf = "import signal, subprocess, sys; signal.signal(2, signal.SIG_IGN); subprocess.run(['sleep', '60'])"
    program = process.start([sys.executable, "-c", deaf])
    until_blocking("its child", lambda: bool(process.children(program.pid)), within=10)
    children = process.children(program.pid)
    assert process.stop(program, patience=0.2) == -signal.SIGKILL
    assert process.wait_until_gone(children[0], patience=5)
