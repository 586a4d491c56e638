"""The log as it is served, proposals, epochs. All of it is public or opaque; nothing here opens anything."""

from django.db import models

from origo_chat.keyring.states import EpochState, ProposalState


class LogLine(models.Model):
    """One line of keys.log, byte for byte as it was sent, and never changed; beside it what things are looked up by."""

    n = models.PositiveIntegerField(primary_key=True)
    line = models.BinaryField()
    hash = models.CharField(max_length=64)
    # Bytes in all lines up to and with this one, each with its line feed.
    ends_at_byte = models.PositiveIntegerField()
    kind = models.CharField(max_length=16)
    body_hash = models.CharField(max_length=64, db_index=True)
    # Whom a certificate is about, and which certificate a revocation ends.
    subject = models.CharField(max_length=32, blank=True, db_index=True)
    refers_to = models.CharField(max_length=64, blank=True)
    added_at = models.DateTimeField()


class Proposal(models.Model):
    """A certificate's body that waits for two administrators to sign it."""

    id = models.CharField(primary_key=True, max_length=32)
    kind = models.CharField(max_length=16)
    body = models.BinaryField()
    # For an epoch: its team and number, of which only one is proposed at a time.
    team = models.CharField(max_length=32, blank=True)
    epoch = models.PositiveIntegerField(null=True)
    proposed_by = models.CharField(max_length=32)
    made_at = models.DateTimeField(db_index=True)
    state = models.CharField(max_length=10, choices=[(s.value, s.value) for s in ProposalState])
    line = models.PositiveIntegerField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("team", "epoch"),
                condition=models.Q(state=ProposalState.OPEN.value, kind="epoch"),
                name="one_next_epoch_at_a_time",
            ),
        )


class ProposalSignature(models.Model):
    """One administrator's signature under a proposal."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="signatures")
    person = models.CharField(max_length=32)
    key_id = models.BinaryField(max_length=16)
    signature = models.BinaryField(max_length=64)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("proposal", "person"), name="one_signature_each"),)


class Epoch(models.Model):
    """A team's epoch that is in the log."""

    team = models.CharField(max_length=32)
    n = models.PositiveIntegerField()
    key_id = models.CharField(max_length=32, unique=True)
    state = models.CharField(max_length=10, choices=[(s.value, s.value) for s in EpochState])
    # The first day of its certificate. Of epochs that had begun as they came it was not always kept.
    begins = models.DateField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("team", "n"), name="one_epoch_a_number"),)


class EpochSlot(models.Model):
    """An epoch's seed, sealed to one holder: a member, or the recovery key. For that one each member may add a slot of
    their own making, if it is another than those before: what one seals wrongly takes nothing from the rest."""

    team = models.CharField(max_length=32)
    n = models.PositiveIntegerField()
    holder = models.CharField(max_length=32, db_index=True)
    slot = models.BinaryField(max_length=1168)
    # Who sealed it to the recovery key; of a member's slot nobody needs to know.
    made_by = models.CharField(max_length=32, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("team", "n", "holder", "made_by"), name="one_slot_each"),)
