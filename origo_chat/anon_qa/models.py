"""What the team may see of a question without opening it, and what it has sealed for itself about it."""

from django.db import models

from origo_chat.anon_qa.states import PublicationState, QuestionState
from origo_chat.conversations.models import Conversation
from origo_chat.conversations.states import Side


class Question(models.Model):
    """A conversation that began with a question. The version goes up with every change that staff can see."""

    conversation = models.OneToOneField(Conversation, models.CASCADE, primary_key=True, related_name="question")
    state = models.CharField(max_length=12, choices=[(s.value, s.value) for s in QuestionState], db_index=True)
    version = models.PositiveIntegerField(default=1)
    claimed_by = models.CharField(max_length=32, blank=True)
    # Staff hand a question to a role; what role the person wished for is sealed.
    for_role = models.CharField(max_length=16, blank=True)
    needs_second_reader = models.BooleanField(default=False)
    # Who asked for that, and who said that it is not needed: neither decides alone (states.SecondReading).
    flagged_by = models.CharField(max_length=32, blank=True)
    unflagged_by = models.CharField(max_length=32, blank=True)
    # The whole hour by which an answer is due, and nothing once there is one: times tell when somebody was awake.
    answer_by = models.DateTimeField(null=True)
    last_by = models.CharField(max_length=8, choices=[(s.value, s.value) for s in Side])
    # The person has fetched the last answer. While not, its end is put off once and never silent.
    is_read = models.BooleanField(default=True)
    is_kept_longer = models.BooleanField(default=False)


class Draft(models.Model):
    """What somebody has begun to answer, sealed to the team; every save is a version."""

    conversation = models.OneToOneField(Conversation, models.CASCADE, primary_key=True, related_name="draft")
    by = models.CharField(max_length=32)
    version = models.PositiveIntegerField()
    envelope = models.BinaryField()


class ProposedAnswer(models.Model):
    """The very answer that a second reader reads; approved, exactly these bytes are what the person gets."""

    conversation = models.OneToOneField(Conversation, models.CASCADE, primary_key=True, related_name="proposed")
    by = models.CharField(max_length=32)
    envelope = models.BinaryField()


class Template(models.Model):
    """A text the team writes again and again: a note about itself, in a conversation that has no thread."""

    conversation = models.OneToOneField(Conversation, models.CASCADE, primary_key=True, related_name="template")
    owner = models.CharField(max_length=32, db_index=True)
    is_shared = models.BooleanField()
    version = models.PositiveIntegerField(default=1)
    envelope = models.BinaryField()


class Publication(models.Model):
    """A rewritten question and answer. Sealed until a second person approves it; nothing names the thread."""

    id = models.CharField(primary_key=True, max_length=32)
    # What it was proposed in, gone once it is public.
    conversation = models.OneToOneField(Conversation, models.SET_NULL, null=True, related_name="publication")
    state = models.CharField(max_length=10, choices=[(s.value, s.value) for s in PublicationState])
    proposed_by = models.CharField(max_length=32)
    envelope = models.BinaryField(default=b"")
    language = models.CharField(max_length=16, blank=True)
    question = models.TextField(blank=True)
    answer = models.TextField(blank=True)
    changed_on = models.DateField(db_index=True)
