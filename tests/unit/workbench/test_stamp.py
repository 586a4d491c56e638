"""A step is skipped exactly while what it was made from is the same."""

from pathlib import Path

from ops.workbench.stamp import Stamp, files_below, fingerprint


def written(file: Path, words: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(words)
    return file


def test_a_stamp_matches_only_after_it_was_written(tmp_path: Path) -> None:
    stamp = Stamp(tmp_path / "deep" / "stamp", "one")
    assert not stamp.matches()
    stamp.write()
    assert stamp.matches()
    assert not Stamp(stamp.file, "two").matches()


def test_a_removed_stamp_matches_no_longer(tmp_path: Path) -> None:
    stamp = Stamp(tmp_path / "stamp", "one")
    stamp.write()
    stamp.remove()
    stamp.remove()
    assert not stamp.matches()


def test_a_fingerprint_follows_contents_names_and_words(tmp_path: Path) -> None:
    one, other = written(tmp_path / "a", "1"), written(tmp_path / "b", "1")
    prints = [fingerprint([one]), fingerprint([other]), fingerprint([one], "x"), fingerprint([one, other])]
    assert len(set(prints)) == len(prints)
    written(one, "2")
    assert fingerprint([one]) != prints[0]


def test_a_fingerprint_does_not_follow_the_order_of_a_listing(tmp_path: Path) -> None:
    one, other = written(tmp_path / "a", "1"), written(tmp_path / "b", "2")
    assert fingerprint([one, other]) == fingerprint([other, one])


def test_two_short_words_are_not_one_long_word() -> None:
    assert fingerprint([], "ab", "c") != fingerprint([], "a", "bc")


def test_files_below_leave_out_the_folders_they_are_told(tmp_path: Path) -> None:
    kept = written(tmp_path / "src" / "deep" / "a.ts", "")
    written(tmp_path / "src" / "node_modules" / "b.ts", "")
    assert files_below(tmp_path, without=["node_modules"]) == [kept]
