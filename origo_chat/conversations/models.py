"""A conversation and the slots its keys are sealed in. Dates only: times would tell when somebody was awake."""

from django.db import models

from origo_chat.conversations.states import ConversationState, SlotKind


class Conversation(models.Model):
    """An ordered log of sealed envelopes that only its participants can open."""

    id = models.CharField(primary_key=True, max_length=32)
    created_on = models.DateField()
    last_active_on = models.DateField()
    expires_on = models.DateField(db_index=True)
    state = models.CharField(max_length=8, choices=[(s.value, s.value) for s in ConversationState])


class Slot(models.Model):
    """One key of a conversation, sealed to one public key. A lease says that somebody's browser is at it."""

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="slots")
    kind = models.CharField(max_length=8, choices=[(s.value, s.value) for s in SlotKind])
    generation = models.PositiveIntegerField()
    key_id = models.CharField(max_length=32, db_index=True)
    bytes = models.BinaryField(max_length=1168)
    leased_until = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("conversation", "kind", "generation", "key_id"), name="one_slot_a_key"),
        )
