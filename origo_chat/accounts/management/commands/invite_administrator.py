"""python -m django invite_administrator NAME ALIAS: how the first administrators come in."""

from argparse import ArgumentParser

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from django.core.management.base import BaseCommand, CommandError

from origo_chat.accounts.inviting import Ticket
from origo_chat.accounts.server_keys import hash_of_token
from origo_chat.accounts.services.invitations import invite
from origo_chat.audit.services import SYSTEM
from origo_chat.core import base64url, identifiers
from origo_chat.core.errors import OrigoError
from origo_chat.protocol.limits import SECRET_BYTES
from origo_chat.service.roles import Role


class Command(BaseCommand):
    """Prints the secret of the link once. Afterwards administrators invite from the console."""

    help = "invite an administrator from the server's own command line"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who."""
        parser.add_argument("name", help="what they sign in with")
        parser.add_argument("alias", help="what others see")

    def handle(self, *args: object, **options: object) -> None:
        """Make the secret here, since there is no inviter's browser yet."""
        secret = identifiers.random_bytes(SECRET_BYTES)
        ticket = Ticket(_part(secret, "invitation-id", 16).hex(), hash_of_token(_part(secret, "invitation-token", 32)))
        try:
            invite(
                by=SYSTEM,
                sign_in_name=str(options["name"]),
                alias=str(options["alias"]),
                role=Role.ADMINISTRATOR,
                ticket=ticket,
            )
        except OrigoError as refusal:
            raise CommandError(f"not invited: {refusal.code} {refusal.params}") from None
        self.stdout.write(f"the secret of the invitation, good for three days: {base64url.encode(secret)}")


def _part(secret: bytes, name: str, length: int) -> bytes:
    """What every inviter's browser derives from the secret. spec: 7 staff accounts"""
    label = f"origo/v1/{name}".encode()
    return HKDFExpand(SHA256(), length, len(label).to_bytes(2, "big") + label).derive(secret)
