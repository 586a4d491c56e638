"""Takes each check out, one at a time, in a copy of the tree: the case of its lie has to fail, and passes with it.

The cases of tests/browser are left out: they need servers and a built client, and each of their lies has another."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.hostile.register import Case, Check, cases
from tests.unit.architecture.sources import ROOT, shown

LIMIT = 300


class Copy:
    """The tree, to be broken and mended again."""

    def __init__(self, folder: Path) -> None:
        self._root = folder / "tree"
        left_out = shutil.ignore_patterns("node_modules", ".build", ".git", "__pycache__")
        shutil.copytree(ROOT, self._root, ignore=left_out, symlinks=True)
        for linked in ("frontend/node_modules", ".build"):
            (self._root / linked).symlink_to(ROOT / linked)

    def falls_without(self, check: Check, told: list[Case]) -> bool:
        """Whether a case of the lie fails as soon as the check is gone."""
        file = self._root / check.file.relative_to(ROOT)
        whole = file.read_text(encoding="utf-8")
        file.write_text(whole.replace(check.remove, check.put), encoding="utf-8")
        try:
            return any(not self.passes(each) for each in told)
        finally:
            file.write_text(whole, encoding="utf-8")

    def passes(self, case: Case) -> bool:
        """Runs one case, bounded."""
        file = case.file.relative_to(ROOT)
        if case.language == "py":
            command = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", f"{file}::{case.test}"]
            folder = self._root
        else:
            inside = str(file.relative_to("frontend"))
            command = ["node", "node_modules/vitest/vitest.mjs", "run", inside, "-t", f"lie: {case.lie}$"]
            folder = self._root / "frontend"
        done = subprocess.run(
            command, cwd=folder, capture_output=True, timeout=LIMIT, check=False, env=dict(os.environ)
        )
        return done.returncode == 0


def _told(check: Check) -> list[Case]:
    return [
        each
        for each in cases()
        if (each.lie, each.language) == (check.lie, check.language) and not each.needs_a_browser
    ]


def removed(wanted: list[Check]) -> list[str]:
    """The checks without which nothing falls; and cases that fail even with all checks."""
    wrong = []
    with TemporaryDirectory(prefix="origo-lies-") as folder:
        copy = Copy(Path(folder))
        for check in wanted:
            told = _told(check)
            name = f"{check.lie} in {shown(check.file)}"
            if not all(copy.passes(each) for each in told):
                wrong.append(f"{name}: its case fails with the check in place")
            elif not copy.falls_without(check, told):
                wrong.append(f"{name}: nothing fails without the check")
            print(f"{'ok   ' if not wrong or name not in wrong[-1] else 'WRONG'} {name}", flush=True)
    return wrong
