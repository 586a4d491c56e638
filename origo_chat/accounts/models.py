"""The tables about staff. What is sealed is bytes of the client's own making, never opened here."""

from django.db import models

from origo_chat.accounts.states import PersonState
from origo_chat.service.roles import Role

ID_LENGTH = 32


class Person(models.Model):
    """Somebody who works here, under the alias that visitors and keys.log see."""

    id = models.CharField(primary_key=True, max_length=ID_LENGTH)
    sign_in_name = models.CharField(max_length=64, unique=True)
    alias = models.CharField(max_length=64)
    role = models.CharField(max_length=16, choices=[(role.value, role.value) for role in Role])
    state = models.CharField(max_length=12, choices=[(state.value, state.value) for state in PersonState])
    left_on = models.DateField(null=True, db_index=True)


class SignIn(models.Model):
    """What the server checks at sign-in: a slow hash of a secret that is itself derived from the passphrase."""

    person = models.OneToOneField(Person, models.CASCADE, primary_key=True, related_name="sign_in")
    hash = models.CharField(max_length=160)
    salt = models.BinaryField(max_length=16)
    memory_kib = models.PositiveIntegerField()
    passes = models.PositiveSmallIntegerField()
    lanes = models.PositiveSmallIntegerField()
    changed_on = models.DateField()


class Keys(models.Model):
    """A person's public keys with the proof of enrolment, and their private ones as sealed by their browser."""

    person = models.OneToOneField(Person, models.CASCADE, primary_key=True, related_name="keys")
    invitation = models.CharField(max_length=ID_LENGTH)
    sign_pk = models.BinaryField(max_length=32)
    kem_pk = models.BinaryField(max_length=1216)
    signature = models.BinaryField(max_length=64)
    sealed_keys = models.BinaryField(max_length=512)
    passphrase_wrap = models.BinaryField(max_length=512)
    made_on = models.DateField()


class Passkey(models.Model):
    """A second factor that a browser or a stick holds; with a wrap where it can also unlock."""

    id = models.CharField(primary_key=True, max_length=ID_LENGTH)
    person = models.ForeignKey(Person, models.CASCADE, related_name="passkeys")
    # base64url of at most 1,023 bytes
    credential_id = models.CharField(max_length=1364, unique=True)
    public_key = models.BinaryField(max_length=2048)
    sign_count = models.BigIntegerField()
    transports = models.JSONField(default=list)
    prf_wrap = models.BinaryField(max_length=512, null=True)
    made_on = models.DateField()
    used_on = models.DateField(null=True)


class Totp(models.Model):
    """A second factor of six digits. Its secret is sealed with a key of the server's; a step is used once."""

    person = models.OneToOneField(Person, models.CASCADE, primary_key=True, related_name="totp")
    sealed_secret = models.BinaryField(max_length=64)
    confirmed_on = models.DateField(null=True)
    last_step = models.BigIntegerField(default=0)
    begun_at = models.DateTimeField()


class Session(models.Model):
    """One browser that signed in. `is_complete` once the second factor was proved, or none is asked for."""

    id = models.CharField(primary_key=True, max_length=ID_LENGTH)
    person = models.ForeignKey(Person, models.CASCADE, related_name="sessions")
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    seen_at = models.DateTimeField(db_index=True)
    ends_at = models.DateTimeField(db_index=True)
    is_complete = models.BooleanField(default=False)
    challenge = models.BinaryField(max_length=32, null=True)
    challenge_ends_at = models.DateTimeField(null=True)


class SocketTicket(models.Model):
    """Lets one socket in for one session, once, within seconds."""

    token_hash = models.CharField(max_length=64, primary_key=True)
    session = models.ForeignKey(Session, models.CASCADE)
    ends_at = models.DateTimeField(db_index=True)


class Invitation(models.Model):
    """A link for one person, used once. The id is made with the secret in the inviter's browser (spec: 7)."""

    id = models.CharField(primary_key=True, max_length=ID_LENGTH)
    person = models.ForeignKey(Person, models.CASCADE, related_name="invitations")
    token_hash = models.CharField(max_length=64, unique=True)
    made_by = models.CharField(max_length=ID_LENGTH)
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True)
