"""A conversation, its envelopes, the slots its keys are sealed in, and its mailbox. Dates only: times would tell when
somebody was awake. And no key that counts: beside the times of what staff did, the order of rows is a time too."""

from django.db import models

from origo_chat.conversations.states import ConversationState, Side, SlotKind, Track


class Conversation(models.Model):
    """An ordered log of sealed envelopes that only its participants can open."""

    id = models.CharField(primary_key=True, max_length=32)
    created_on = models.DateField()
    last_active_on = models.DateField()
    expires_on = models.DateField(db_index=True)
    state = models.CharField(max_length=8, choices=[(s.value, s.value) for s in ConversationState])
    # New words make a new generation of the thread key; what is written is sealed to the newest.
    generation = models.PositiveIntegerField(default=1)
    # The numbers of the last envelopes. Whoever appends holds the lock of this row.
    last = models.PositiveIntegerField(default=0)
    last_note = models.PositiveIntegerField(default=0)

    class Meta:
        # A page of what is settled begins anywhere among hundreds of thousands.
        indexes = (models.Index(fields=("last_active_on", "id"), name="latest_first"),)


class Envelope(models.Model):
    """One sealed message. Its message id is made by the client: the same one again is the same message."""

    pk = models.CompositePrimaryKey("conversation_id", "track", "n")
    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="envelopes", db_index=False)
    track = models.CharField(max_length=8, choices=[(s.value, s.value) for s in Track])
    n = models.PositiveIntegerField()
    side = models.CharField(max_length=8, choices=[(s.value, s.value) for s in Side])
    message_id = models.CharField(max_length=32)
    # The first under a later generation of the thread key: staff fetch these without the rest.
    begins = models.BooleanField(default=False)
    bytes = models.BinaryField()
    day = models.DateField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("conversation", "message_id"), name="one_envelope_a_message_id"),
        )


class Mailbox(models.Model):
    """What six words open: looked up by a derived id, opened by a derived token of which only the hash is here."""

    id = models.CharField(primary_key=True, max_length=32)
    token_hash = models.CharField(max_length=64)
    # Every key of the conversation, under the words alone.
    ring = models.BinaryField(max_length=4163)
    conversation = models.OneToOneField(Conversation, models.CASCADE, related_name="mailbox")


class EndedMailbox(models.Model):
    """A mailbox whose answer nobody fetched before its time was over, so that whoever comes late is told."""

    id = models.CharField(primary_key=True, max_length=32)
    token_hash = models.CharField(max_length=64)
    ended_on = models.DateField()
    expires_on = models.DateField(db_index=True)


class Slot(models.Model):
    """One key of a conversation, sealed to one public key. A lease says that somebody's browser is at it."""

    id = models.CharField(primary_key=True, max_length=32)
    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="slots")
    kind = models.CharField(max_length=8, choices=[(s.value, s.value) for s in SlotKind])
    generation = models.PositiveIntegerField()
    key_id = models.CharField(max_length=32, db_index=True)
    bytes = models.BinaryField(max_length=1168)
    leased_until = models.DateTimeField(null=True)
    # Sealed again: kept until that day, in case what took its place opens nothing.
    ends_on = models.DateField(null=True, db_index=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("conversation", "kind", "generation", "key_id"),
                condition=models.Q(ends_on=None),
                name="one_slot_a_key",
            ),
        )


class KeyStatement(models.Model):
    """Who made a notes key: what readers believe it by. The next generation comes when a maker has left."""

    pk = models.CompositePrimaryKey("conversation_id", "generation")
    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="key_statements", db_index=False)
    generation = models.PositiveIntegerField()
    bytes = models.BinaryField(max_length=155)
