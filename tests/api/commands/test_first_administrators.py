"""How an organisation begins: administrators invited from the server, and the log that the ceremony wrote."""

import hashlib
import hmac
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from origo_chat.accounts.models import Invitation, Person
from origo_chat.core import base64url
from origo_chat.demo.root import ROOT as ROOT_KEYS
from origo_chat.keyring.models import Epoch, LogLine
from origo_chat.service.roles import Role
from tests.support import certificates
from tests.support.staff import hire

ROOT = certificates.line(0, None, certificates.root())
LENA = {"id": "A" * 22, "alias": "Lena", "sign_pk": "B" * 42 + "A", "kem_pk": base64url.encode(b"k" * 1216)}
NEXT = certificates.line(1, ROOT, certificates.body("administrator", **LENA, **certificates.DAYS))
pytestmark = pytest.mark.django_db(transaction=True)


def said(*words: str) -> str:
    output = StringIO()
    call_command(*words, stdout=output)
    return output.getvalue()


def test_an_administrator_is_invited_with_a_secret_shown_once() -> None:
    secret = base64url.decode(said("invite_administrator", "Lena", "Lena L").split()[-1])
    person, invitation = Person.objects.get(), Invitation.objects.get()
    assert (len(secret), person.sign_in_name, person.role, person.state) == (32, "lena", "administrator", "invited")
    assert invitation.token_hash == hashlib.sha256(_derived(secret, b"origo/v1/invitation-token", 32)).hexdigest()
    assert invitation.id == _derived(secret, b"origo/v1/invitation-id", 16).hex()


def _derived(secret: bytes, label: bytes, length: int) -> bytes:
    """HKDF-Expand written out: one block is enough."""
    info = len(label).to_bytes(2, "big") + label
    return hmac.new(secret, info + b"\x01", hashlib.sha256).digest()[:length]


def test_a_name_is_taken_once() -> None:
    said("invite_administrator", "Lena", "Lena")
    with pytest.raises(CommandError, match="name_taken"):
        said("invite_administrator", "lena", "Lena")


def write(folder: Path, *lines: bytes) -> str:
    file = folder / "keys.log"
    file.write_bytes(b"".join(line + b"\n" for line in lines))
    return str(file)


def test_the_log_of_the_ceremony_is_taken_over_and_continued(tmp_path: Path) -> None:
    assert said("import_keys_log", write(tmp_path, ROOT)) == "1 lines added, 0 were there\n"
    assert said("import_keys_log", write(tmp_path, ROOT, NEXT)) == "1 lines added, 1 were there\n"
    assert [bytes(row.line) for row in LogLine.objects.order_by("n")] == [ROOT, NEXT]


def test_another_log_is_refused_as_a_whole(tmp_path: Path) -> None:
    said("import_keys_log", write(tmp_path, ROOT))
    other = certificates.line(0, None, certificates.root().replace(b"Demo", b"Other"))
    with pytest.raises(CommandError, match="line 0 is another one here"):
        said("import_keys_log", write(tmp_path, other, NEXT))
    with pytest.raises(CommandError, match="line 2 is refused: changed_meanwhile"):
        said("import_keys_log", write(tmp_path, ROOT, NEXT, NEXT))
    assert LogLine.objects.count() == 1


def test_lines_that_a_backup_lost_are_put_back(tmp_path: Path) -> None:
    lena, olle, sam = hire("Lena", Role.ADMINISTRATOR), hire("Olle", Role.ADMINISTRATOR), hire("Sam")
    heads = [certificates.personal("administrator", each) for each in (lena, olle)]
    member, two = certificates.personal("staff", sam), (lena.signing, olle.signing)
    later = [(member, two), (certificates.epoch(1, sam), two), (certificates.revocation(member), two)]
    lines = [ROOT]
    for certificate, signers in [*((head, (ROOT_KEYS,)) for head in heads), *later]:
        lines.append(certificates.line(len(lines), lines[-1], certificate, signers))
    said("import_keys_log", write(tmp_path, *lines))
    LogLine.objects.filter(n__gt=2).delete()
    Epoch.objects.all().delete()
    assert said("import_keys_log", write(tmp_path, *lines)) == "3 lines added, 3 were there\n"
    assert [bytes(row.line) for row in LogLine.objects.order_by("n")] == lines
    assert Epoch.objects.count() == 1


def test_a_file_that_was_cut_off_is_refused(tmp_path: Path) -> None:
    file = Path(write(tmp_path, ROOT))
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(CommandError, match="no line feed"):
        said("import_keys_log", str(file))
