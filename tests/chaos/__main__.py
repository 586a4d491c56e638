"""The whole run: python -m tests.chaos --messages 100000"""

import argparse
import asyncio
import os
import signal
import sys
import tempfile
from pathlib import Path

from tests.chaos.run import Outcome, Plan, run


def main() -> int:
    """Run, say what came of it."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--messages", type=int, default=100_000)
    parser.add_argument("--rooms", type=int, default=200)
    parser.add_argument("--processes", type=int, default=3)
    parser.add_argument("--calm-seconds", type=float, default=4.0, help="between two troubles")
    parser.add_argument("--calm", action="store_true", help="without a storm, to compare")
    chosen = parser.parse_args()
    # Asked to stop, it stops what it has started, as after Ctrl-C.
    signal.signal(signal.SIGTERM, lambda *_: os.kill(os.getpid(), signal.SIGINT))
    plan = Plan(chosen.messages, chosen.rooms, chosen.processes, chosen.calm_seconds)
    with tempfile.TemporaryDirectory(prefix="origo-chaos-") as folder:
        outcome = asyncio.run(run(Path(folder), plan, is_calm=chosen.calm, tell=_tell))
        print(told(outcome))
        if outcome.broken:
            print("what the processes wrote last:")
            print("\n".join(line for log in Path(folder).glob("*.log") for line in log.read_text().splitlines()[-5:]))
    return 1 if outcome.broken else 0


def _tell(words: str) -> None:
    print(words, flush=True)


def told(outcome: Outcome) -> str:
    """For people."""
    happened = ", ".join(f"{name} {times}" for name, times in outcome.happened.items()) or "nothing"
    count = outcome.count
    lines = [
        f"{outcome.said} messages in {outcome.seconds:.0f} s ({outcome.said / outcome.seconds:.0f}/s)",
        f"{outcome.epochs} epochs, {outcome.connections} sockets opened",
        f"went wrong: {happened}",
        f"connections {count.connections}, cut {count.cut}; frames delayed {count.delayed}, doubled {count.doubled}",
        *(outcome.broken[:40] or ["none lost, none doubled, all in order, every room opens"]),
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
