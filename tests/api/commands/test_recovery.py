"""What goes to a recovery ceremony and what comes back from it, on the server's own command line."""

from collections.abc import Sequence
from io import StringIO
from pathlib import Path

import pytest
from asgiref.sync import sync_to_async
from django.core.management import CommandError, call_command

from origo_chat.accounts.models import Person
from origo_chat.accounts.states import PersonState
from origo_chat.core import base64url, clock
from origo_chat.keyring.models import Epoch, EpochSlot
from origo_chat.service.roles import Role
from tests.support.staff import Staff, hired

pytestmark = pytest.mark.django_db(transaction=True)
OLD, NEW, RECOVERY = b"o" * 1168, b"n" * 1168, b"r" * 1168


@sync_to_async
def said(*words: str) -> str:
    output = StringIO()
    call_command(*words, stdout=output)
    return output.getvalue()


async def a_team() -> Staff:
    """Sam, certified anew, with slots of the keys he lost; two epochs, and one that is destroyed."""
    sam = await hired("sam", Role.KURATOR, PersonState.CERTIFIED)
    for n, state in ((1, "destroyed"), (2, "old"), (3, "current")):
        await Epoch.objects.acreate(team="team", n=n, key_id=f"{n}" * 32, state=state)
        for holder, slot in ((sam.id, OLD), ("recovery", RECOVERY)):
            await EpochSlot.objects.acreate(team="team", n=n, holder=holder, slot=slot)
    return sam


def brought(folder: Path, lines: Sequence[tuple[object, str, bytes]]) -> str:
    file = folder / "slots.txt"
    file.write_text("".join(f"{n} {member} {base64url.encode(slot)}\n" for n, member, slot in lines))
    return str(file)


async def slots_of(holder: str) -> list[bytes]:
    return [bytes(each.slot) async for each in EpochSlot.objects.filter(holder=holder).order_by("n")]


async def test_the_recovery_keys_slot_goes_to_the_ceremony(tmp_path: Path) -> None:
    await a_team()
    await said("export_recovery_slot", "2", str(tmp_path / "epoch-2.txt"))
    assert (tmp_path / "epoch-2.txt").read_text() == base64url.encode(RECOVERY) + "\n"
    await EpochSlot.objects.acreate(team="team", n=2, holder="recovery", slot=NEW, made_by="m")
    await said("export_recovery_slot", "2", str(tmp_path / "epoch-2.txt"))
    assert (tmp_path / "epoch-2.txt").read_text().split() == [base64url.encode(each) for each in (RECOVERY, NEW)]
    with pytest.raises(CommandError, match="no slot for the recovery key in epoch 9"):
        await said("export_recovery_slot", "9", str(tmp_path / "epoch-9.txt"))


async def test_what_comes_back_replaces_what_was_for_lost_keys(tmp_path: Path) -> None:
    sam = await a_team()
    file = brought(tmp_path, [(2, sam.id, NEW), (3, sam.id, NEW)])
    assert await said("import_recovered_slots", file) == "2 slots in 2 epochs\n"
    assert await slots_of(sam.id) == [OLD, NEW, NEW]
    assert (await Person.objects.aget(pk=sam.id)).state == "active"


async def test_an_epoch_whose_day_has_come_counts_before_the_keeper_has_been_there(tmp_path: Path) -> None:
    sam = await a_team()
    await Epoch.objects.acreate(team="team", n=4, key_id="4" * 32, state="ahead", begins=clock.today())
    for n, state in ((3, PersonState.CERTIFIED), (4, PersonState.ACTIVE)):
        await said("import_recovered_slots", brought(tmp_path, [(n, sam.id, NEW)]))
        assert (await Person.objects.aget(pk=sam.id)).state == state


@pytest.mark.parametrize("n", [1, 9])
async def test_one_epoch_that_is_not_there_and_nothing_is_taken(tmp_path: Path, n: int) -> None:
    sam = await a_team()
    with pytest.raises(CommandError, match=f"epoch {n} is refused: not_found"):
        await said("import_recovered_slots", brought(tmp_path, [(3, sam.id, NEW), (n, sam.id, NEW)]))
    assert await slots_of(sam.id) == [OLD, OLD, OLD]


async def test_whoever_reads_nothing_gets_no_slot(tmp_path: Path) -> None:
    await a_team()
    olle = await hired("olle", Role.OPERATOR, PersonState.CERTIFIED)
    with pytest.raises(CommandError, match="not_a_member"):
        await said("import_recovered_slots", brought(tmp_path, [(3, olle.id, NEW)]))
    assert await slots_of(olle.id) == []


async def test_a_damaged_file_is_told_by_its_line(tmp_path: Path) -> None:
    sam = await a_team()
    with pytest.raises(CommandError, match="line 2 is not a number"):
        await said("import_recovered_slots", brought(tmp_path, [(3, sam.id, NEW), ("x", sam.id, NEW)]))
    with pytest.raises(CommandError, match="line 1 is not a number"):
        await said("import_recovered_slots", brought(tmp_path, [(3, sam.id, NEW[:-1])]))
