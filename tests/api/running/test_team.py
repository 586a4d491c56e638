"""A team's life against a real service, with real keys: joining, a new epoch over 500 threads, leaving.

Afterwards everything the service holds is searched for what only browsers may know.
"""

from collections.abc import Iterator

import httpx
import pytest

from origo_chat.protocol.words import word_list
from origo_chat.sealing.refusals import SealingError
from origo_chat.sealing.statements import Role
from origo_chat.sealing.words import integer_to_words
from tests.support import canaries, demonstration
from tests.support.client import TEAM, StaffClient
from tests.support.databases import Content
from tests.support.demonstration import Browsers
from tests.support.running import RunningService, running_service

NORAS = " ".join(integer_to_words(0x2_4A5F_9C31_77D2_0B6E, 6, word_list("sv")))
THREADS = 500


@pytest.fixture
def team(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningService]:
    """The demonstration organisation on a service of its own."""
    storage = request.config.getoption("--storage")
    with running_service(storage, tmp_path_factory.mktemp("team"), Content.PEOPLE) as service:
        yield service


@pytest.fixture
def browsers(team: RunningService) -> Iterator[Browsers]:
    """Everybody's browsers."""
    with Browsers(team) as opened:
        yield opened


def joined(browsers: Browsers, ada: StaffClient, adam: StaffClient, sam: StaffClient) -> StaffClient:
    person, invitation = ada.invite("nora", "Nora", Role.KURATOR)
    nora = browsers.new()
    nora.enrol(invitation, NORAS)
    proposal = ada.propose(ada.staff_statement(person, Role.KURATOR))
    assert (ada.sign(proposal), adam.sign(proposal)) == (None, 17)
    sam.share(sam.open_epochs()[1])
    assert nora.sign_in("nora", NORAS) == "done"
    return nora


def rotated(sam: StaffClient, ada: StaffClient, adam: StaffClient) -> None:
    proposal, _ = sam.begin_epoch()
    assert ada.sign(proposal) is None
    assert adam.sign(proposal) is not None


def left(ada: StaffClient, adam: StaffClient, who: StaffClient) -> None:
    proposal = ada.propose(ada.revocation(who.person))
    ada.sign(proposal)
    adam.sign(proposal)
    ada.ask("POST", f"/keyring/people/{who.person}/departure")


def test_a_team_joins_rotates_and_leaves(team: RunningService, browsers: Browsers) -> None:
    sam, ada, adam, sara = (browsers.of(name) for name in ("sam", "ada", "adam", "sara"))
    nora = joined(browsers, ada, adam, sam)
    assert set(nora.open_epochs()) == {1}
    assert demonstration.threads(team, "make", "--count", str(THREADS)) == THREADS
    left(ada, adam, sara)
    rotated(sam, ada, adam)
    for member in (sam, nora):
        member.open_epochs()
    for _ in range(5):
        sam.reseal_some()  # and Sam's browser is closed in the middle of it
    while nora.reseal_some():
        pass
    assert demonstration.threads(team, "open") == {"epoch": 2, "opened": 2 * THREADS, "elsewhere": 0}
    nothing_of_it_is_held_by_the_server(team)
    the_one_who_left_opens_nothing(sara)


def the_one_who_left_opens_nothing(sara: StaffClient) -> None:
    with pytest.raises(httpx.HTTPStatusError, match="404"):
        sara.ask("GET", f"/keyring/epochs/{TEAM}")
    with pytest.raises(SealingError):
        sara.log().person(sara.account)


def nothing_of_it_is_held_by_the_server(service: RunningService) -> None:
    seeds = demonstration.threads(service, "secrets")
    planted = tuple(form for seed in seeds for form in forms(bytes.fromhex(seed)))
    phrases = (NORAS, *(person.passphrase for person in demonstration.PEOPLE.values()))
    held = [
        canaries.database(service.environment["ORIGO_DATABASE_URL"]),
        canaries.live_layer(service.environment["ORIGO_REDIS_URL"]),
        canaries.folder(service.written.parent),
    ]
    assert [canaries.found_in(part, (*planted, *phrases)) for part in held] == [[], [], []]


def forms(secret: bytes) -> list[str]:
    from origo_chat.core import base64url

    return [secret.hex(), secret.hex().upper(), base64url.encode(secret)]
