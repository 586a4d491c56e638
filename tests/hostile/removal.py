"""Takes each check out, one at a time, in a copy of the tree: the case of its lie has to fail, and passes with it.

The cases of tests/browser are left out: they need servers and a built client, and each of their lies has another."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.hostile.outcomes import Outcome, run
from tests.hostile.register import Case, Check, cases
from tests.unit.architecture.sources import ROOT, shown


class Copy:
    """The tree, to be broken and mended again."""

    def __init__(self, folder: Path) -> None:
        self._root = folder / "tree"
        left_out = shutil.ignore_patterns("node_modules", ".build", ".git", "__pycache__")
        shutil.copytree(ROOT, self._root, ignore=left_out, symlinks=True)
        for linked in ("frontend/node_modules", ".build"):
            (self._root / linked).symlink_to(ROOT / linked)

    def with_check(self, told: list[Case]) -> list[Outcome]:
        """How the cases of a lie end while its check stands."""
        return [run(each, self._root) for each in told]

    def without(self, check: Check, told: list[Case]) -> list[Outcome]:
        """How they end without it, as far as the first that fell."""
        file = self._root / check.file.relative_to(ROOT)
        whole = file.read_text(encoding="utf-8")
        file.write_text(whole.replace(check.remove, check.put), encoding="utf-8")
        try:
            return _until_one_fell(told, self._root)
        finally:
            file.write_text(whole, encoding="utf-8")


def _until_one_fell(told: list[Case], tree: Path) -> list[Outcome]:
    ended = list[Outcome]()
    for each in told:
        ended.append(run(each, tree))
        if ended[-1].has_fallen:
            break
    return ended


def verdict(intact: list[Outcome], broken: list[Outcome]) -> tuple[bool, str]:
    """Whether the check is what stops the lie, and how that is said."""
    wrong = [each for each in intact if each is not Outcome.PASSED]
    if wrong or not intact:
        return False, f"with the check in place its case {wrong[0] if wrong else 'is nowhere'}"
    fallen = [each for each in broken if each.has_fallen]
    if fallen:
        return True, fallen[0]
    if Outcome.DID_NOT_RUN in broken:
        return False, "without the check its case did not run"
    return False, "nothing fails without the check"


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
            intact = copy.with_check(told)
            stands = all(each is Outcome.PASSED for each in intact)
            is_stopping, said = verdict(intact, copy.without(check, told) if stands else [])
            name = f"{check.lie} in {shown(check.file)}: {said}"
            if not is_stopping:
                wrong.append(name)
            print(f"{'ok   ' if is_stopping else 'WRONG'} {name}", flush=True)
    return wrong
