"""The demonstration organisation has real keys, all of them under the root that everybody knows."""

import pytest
from django.core.management import call_command

from origo_chat.accounts.models import Keys, Person, SignIn
from origo_chat.accounts.states import PersonState
from origo_chat.accounts.teams import TEAM
from origo_chat.core import base64url, clock
from origo_chat.demo.people import ADMINISTRATORS, STAFF
from origo_chat.demo.root import ROOT
from origo_chat.demo.services import seed_demonstration
from origo_chat.keyring.models import EpochSlot, LogLine
from origo_chat.protocol.words import word_list
from origo_chat.sealing.accounts import (
    StretchParameters,
    derive_passphrase_keys,
    read_passphrase,
    unwrap_by_passphrase,
    unwrap_keys,
)
from origo_chat.sealing.epochs import open_epoch
from origo_chat.sealing.keys_log import verify_keys_log
from origo_chat.sealing.verified_log import VerifiedKeysLog
from origo_chat.service.current import current_service
from origo_chat.service.trust import DEMONSTRATION_ROOT_KEY

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def seeded() -> None:
    """An organisation that was empty."""
    assert seed_demonstration() is True


def log() -> VerifiedKeysLog:
    lines = b"".join(bytes(line.line) + b"\n" for line in LogLine.objects.order_by("n"))
    return verify_keys_log(lines, base64url.decode(current_service().root_key), clock.today())


def test_a_client_that_is_built_with_the_service_file_believes_the_log() -> None:
    assert base64url.decode(current_service().root_key) == ROOT.public
    assert current_service().root_key == DEMONSTRATION_ROOT_KEY
    assert log().epoch(TEAM).statement.n == 1


def test_everybody_stands_where_a_real_person_would() -> None:
    states = dict(Person.objects.values_list("role", "state"))
    assert states["kurator"] == PersonState.ACTIVE
    assert states["administrator"] == states["interpreter"] == PersonState.CERTIFIED
    assert Person.objects.count() == len(ADMINISTRATORS) + len(STAFF)


def test_a_kurator_opens_the_epoch_with_the_printed_passphrase_alone() -> None:
    sam = Person.objects.get(sign_in_name="sam")
    account = bytes.fromhex(sam.id)
    told, kept = SignIn.objects.get(person=sam), Keys.objects.get(person=sam)
    parameters = StretchParameters(told.memory_kib, told.passes, told.lanes, bytes(told.salt))
    typed = read_passphrase(STAFF[0].passphrase.upper(), word_list("sv"))
    unlock = derive_passphrase_keys(typed, parameters).unlock_key
    account_key = unwrap_by_passphrase(unlock, account, bytes(kept.passphrase_wrap))
    keys = unwrap_keys(account_key, account, bytes(kept.sealed_keys))
    slot = EpochSlot.objects.get(holder=sam.id)
    assert open_epoch(keys.kem, log().epoch(TEAM).statement, bytes(slot.slot)).n == 1


def test_a_second_start_makes_nothing_anew(capsys: pytest.CaptureFixture[str]) -> None:
    before = LogLine.objects.count()
    call_command("seed_demonstration")
    assert (LogLine.objects.count(), Person.objects.count()) == (before, 9)
    assert STAFF[0].passphrase in capsys.readouterr().out
