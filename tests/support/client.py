"""The reference client of a staff member: what the console does, in Python on `sealing`, over real HTTP."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import httpx

from origo_chat.core import base64url, clock, identifiers
from origo_chat.protocol.words import word_list
from origo_chat.sealing.accounts import (
    AccountKeys,
    PassphraseKeys,
    StretchParameters,
    derive_passphrase_keys,
    read_passphrase,
    unwrap_by_passphrase,
    unwrap_keys,
    wrap_by_passphrase,
    wrap_keys,
)
from origo_chat.sealing.certificates import sign_body
from origo_chat.sealing.epochs import EpochKeys, open_epoch, seal_epoch, sign_as_maker
from origo_chat.sealing.framing import lp
from origo_chat.sealing.invitations import Invitation
from origo_chat.sealing.keys_log import verify_keys_log
from origo_chat.sealing.record_keys import open_notes_slot, seal_notes_slot
from origo_chat.sealing.slots import open_slot, seal_slot
from origo_chat.sealing.statement_reading import write_body
from origo_chat.sealing.statements import EpochStatement, Reason, RevocationStatement, Role, StaffStatement, Statement
from origo_chat.sealing.verified_log import VerifiedKeysLog
from tests.support.work import sent_with_work

TEAM = "team"
EPOCH_DAYS = 30
BATCH = 50


@dataclass
class StaffClient:
    """One browser of one staff member."""

    http: httpx.Client
    root_key: bytes
    person: str = ""
    keys: AccountKeys | None = None
    epochs: dict[int, EpochKeys] = field(default_factory=dict)

    def sign_in(self, name: str, passphrase: str) -> str:
        """Derive, sign in, unlock. Says what the server wants next."""
        told = self.ask("POST", "/accounts/sign-in/begin", {"name": name})
        derived = _derive(passphrase, told)
        secret = base64url.encode(derived.sign_in_secret)
        answer = self.ask("POST", "/accounts/sign-in/finish", {"name": name, "secret": secret})
        if answer["next"] == "done":
            self._unlock(derived)
        return str(answer["next"])

    def _unlock(self, derived: PassphraseKeys) -> None:
        me = self.ask("GET", "/accounts/me")
        self.person = me["person"]
        account_key = unwrap_by_passphrase(derived.unlock_key, self.account, base64url.decode(me["passphrase_wrap"]))
        self.keys = unwrap_keys(account_key, self.account, base64url.decode(me["sealed_keys"]))

    @property
    def account(self) -> bytes:
        """Who one is, as what is sealed and signed has it."""
        return base64url.decode(self.person)

    def own(self) -> AccountKeys:
        """The keys, once unlocked."""
        assert self.keys is not None, "unlock first"
        return self.keys

    def log(self) -> VerifiedKeysLog:
        """The log, verified from the root this client was built with."""
        answer = self.http.get("/api/keyring/log")
        return verify_keys_log(answer.content, self.root_key, clock.today())

    def invite(self, name: str, alias: str, role: Role) -> tuple[str, Invitation]:
        """Make a link for somebody new; says who it is."""
        invitation = Invitation.generate()
        body = {"sign_in_name": name, "alias": alias, "role": role.value, **ticket(invitation)}
        return str(self.ask("POST", "/accounts/people", body)["person"]), invitation

    def enrol(self, invitation: Invitation, passphrase: str) -> None:
        """The newcomer's browser: make keys, wrap them, send the public halves."""
        token = base64url.encode(invitation.token)
        opened = self.ask("POST", "/accounts/invitations/open", {"token": token})
        account, keys = base64url.decode(opened["person"]), AccountKeys.generate()
        told = StretchParameters.new(base64url.decode(opened["salt"]))
        derived = derive_passphrase_keys(read_passphrase(passphrase, word_list("sv")), told)
        account_key, sign_pk, kem_pk = identifiers.random_bytes(32), keys.signing.public, keys.kem.public
        sent = {
            "sign_pk": sign_pk,
            "kem_pk": kem_pk,
            "signature": keys.signing.sign(lp("origo/v1/enrolment", invitation.id, sign_pk, kem_pk)),
            "sealed_keys": wrap_keys(account_key, account, keys),
            "passphrase_wrap": wrap_by_passphrase(derived.unlock_key, account, account_key),
        }
        parameters = {"memory_kib": told.memory_kib, "passes": told.passes, "lanes": told.lanes}
        sign_in = {
            **parameters, "salt": base64url.encode(told.salt), "secret": base64url.encode(derived.sign_in_secret)
        }  # fmt: skip
        texts = {name: base64url.encode(data) for name, data in sent.items()}
        self.ask("POST", "/accounts/invitations/enrol", {"token": token, "sign_in": sign_in, **texts})

    def propose(self, statement: Statement) -> str:
        """Put a certificate up for two signatures; says which proposal it is."""
        body = base64url.encode(write_body(statement))
        return str(self.ask("POST", "/keyring/proposals", {"body": body})["proposal"])

    def sign(self, proposal: str) -> int | None:
        """Sign what was proposed, after reading it; says which line it became."""
        waiting = self.ask("GET", "/keyring/proposals")["proposals"]
        (body,) = [base64url.decode(each["body"]) for each in waiting if each["proposal"] == proposal]
        signature = sign_body(body, self.own().signing)
        sent = {"by": base64url.encode(signature.by), "sig": base64url.encode(signature.sig)}
        line: int | None = self.ask("POST", f"/keyring/proposals/{proposal}/signatures", sent)["line"]
        return line

    def staff_statement(self, person: str, role: Role) -> StaffStatement:
        """The certificate for somebody who enrolled, with the keys the server says are theirs."""
        people = self.ask("GET", "/accounts/people")["people"]
        (found,) = [each for each in people if each["person"] == person]
        today = clock.today()
        return StaffStatement(
            on=today,
            id=base64url.decode(person),
            alias=found["alias"],
            role=role,
            teams=(TEAM,),
            sign_pk=base64url.decode(found["public_keys"]["sign_pk"]),
            kem_pk=base64url.decode(found["public_keys"]["kem_pk"]),
            not_before=today,
            not_after=today + timedelta(days=300),
        )

    def revocation(self, person: str) -> RevocationStatement:
        """Ends the certificate somebody has now."""
        return RevocationStatement(
            on=clock.today(), of=self.log().person(base64url.decode(person)).hash, reason=Reason.LEFT
        )

    def open_epochs(self) -> dict[int, EpochKeys]:
        """Open every epoch this person was given, each compared with its certificate."""
        certified = {each.statement.n: each.statement for each in self.log().epochs(TEAM)}
        for each in self.ask("GET", f"/keyring/epochs/{TEAM}")["epochs"]:
            if each["slot"] is not None:
                opened = open_epoch(self.own().kem, certified[each["n"]], base64url.decode(each["slot"]))
                self.epochs[opened.n] = opened
        return self.epochs

    def share(self, epoch: EpochKeys) -> None:
        """Seal an epoch to every certified member."""
        members = self.ask("GET", f"/keyring/members/{TEAM}")["members"]
        slots = [
            {"holder": each["person"], "slot": base64url.encode(seal_epoch(epoch, base64url.decode(each["kem_pk"])))}
            for each in members
        ]
        self.ask("POST", f"/keyring/epochs/{TEAM}/{epoch.n}/slots", {"slots": slots})

    def begin_epoch(self) -> tuple[str, EpochKeys]:
        """Make the next epoch, propose it and seal it; it begins when two administrators have signed."""
        last = self.log().epochs(TEAM)[-1]
        epoch, today = EpochKeys.generate(TEAM, last.statement.n + 1), clock.today()
        statement = EpochStatement(
            on=today,
            team=TEAM,
            n=epoch.n,
            kem_pk=epoch.kem.public,
            not_before=today,
            not_after=today + timedelta(days=EPOCH_DAYS),
            previous=last.hash,
            made_by=self.account,
            made_sig=bytes(64),
        )
        proposal = self.propose(sign_as_maker(statement, self.own().signing))
        self.share(epoch)
        return proposal, epoch

    def reseal_some(self) -> int:
        """Claim a batch, open it with the old epochs, seal it to the newest, put it back; says how many are left."""
        newest = self.epochs[max(self.epochs)]
        claimed = self.ask("POST", f"/conversations/rotation/{TEAM}/claim", {"count": BATCH})
        if not claimed["slots"]:
            return int(claimed["left"])
        resealed = [self._resealed(each, newest) for each in claimed["slots"]]
        put = {"key_id": base64url.encode(newest.kem.id), "slots": resealed}
        return int(self.ask("POST", f"/conversations/rotation/{TEAM}/put", put)["left"])

    def _resealed(self, old: dict[str, Any], newest: EpochKeys) -> dict[str, Any]:
        name, generation = base64url.decode(old["conversation"]), old["generation"]
        (epoch,) = [each for each in self.epochs.values() if base64url.encode(each.kem.id) == old["key_id"]]
        sealed = base64url.decode(old["slot"])
        if old["kind"] == "thread":
            new: bytes = seal_slot(newest.kem.public, open_slot(epoch.kem, name, generation, sealed))
        else:
            new = seal_notes_slot(newest.kem.public, open_notes_slot(epoch.kem, name, generation, sealed))
        names = {key: old[key] for key in ("conversation", "kind", "generation")}
        return {**names, "old_key_id": old["key_id"], "slot": base64url.encode(new)}

    def ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        """One call, with a key of its own where it acts, and the work that is asked for."""
        headers = {"Idempotency-Key": identifiers.token()} if method != "GET" else {}
        answer = sent_with_work(lambda sent: self.http.request(method, f"/api{path}", json=sent, headers=headers), body)
        answer.raise_for_status()
        return answer.json() if answer.content else None


def ticket(invitation: Invitation) -> dict[str, str]:
    """What the server is told of an invitation."""
    return {"invitation": base64url.encode(invitation.id), "token_hash": base64url.encode(invitation.token_hash)}


def _derive(passphrase: str, told: dict[str, Any]) -> PassphraseKeys:
    parameters = StretchParameters(told["memory_kib"], told["passes"], told["lanes"], base64url.decode(told["salt"]))
    return derive_passphrase_keys(read_passphrase(passphrase, word_list("sv")), parameters)
