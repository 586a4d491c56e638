"""The line, rooms and who is in them. Everything about a room ends minutes after it, so times may stand here."""

from django.db import models

from origo_chat.live_chat.states import AtWork, Ending, MemberState, RoomState

ID_LENGTH = 32
# Who waits and talks has no account: in every room the same member.
VISITOR = "0" * ID_LENGTH


class Desk(models.Model):
    """What the lead has said about opening, in one row. Who decides about the line holds its lock: one at a time."""

    is_open = models.BooleanField(null=True)
    until = models.DateTimeField(null=True)


class Room(models.Model):
    """A place in the line and the talk it becomes. The version goes up with every change that its members see."""

    id = models.CharField(primary_key=True, max_length=ID_LENGTH)
    token_hash = models.CharField(max_length=64)
    state = models.CharField(max_length=12, choices=[(s.value, s.value) for s in RoomState], db_index=True)
    version = models.PositiveIntegerField(default=1)
    urgency = models.PositiveSmallIntegerField(default=0)
    is_risk = models.BooleanField(default=False)
    joined_at = models.DateTimeField()
    # How many stood before it when it came: what a wait is measured by.
    ahead_at_first = models.PositiveIntegerField()
    has_alarm = models.BooleanField(default=False)
    # Who is asked, or has taken it; and whom it is being handed to.
    assigned_to = models.CharField(max_length=ID_LENGTH, blank=True)
    handed_to = models.CharField(max_length=ID_LENGTH, blank=True)
    ring_ends_at = models.DateTimeField(null=True)
    # Who was asked and did not take it, the last one last; and how many of them did not answer at all.
    passed_by = models.JSONField(default=list)
    unanswered = models.PositiveSmallIntegerField(default=0)
    epoch = models.PositiveIntegerField(default=0)
    # The number of the last packet. Whoever numbers one holds the lock of this row.
    last = models.PositiveIntegerField(default=0)
    ended = models.CharField(max_length=8, blank=True, choices=[(e.value, e.value) for e in Ending])
    ended_at = models.DateTimeField(null=True, db_index=True)


class Hello(models.Model):
    """What somebody in the line has sealed to the team."""

    room = models.OneToOneField(Room, models.CASCADE, primary_key=True, related_name="hello")
    key_id = models.CharField(max_length=ID_LENGTH)
    bytes = models.BinaryField()


class Member(models.Model):
    """Somebody in a room, or asked into it. `seen_at` is renewed for as long as one of their sockets is open."""

    room = models.ForeignKey(Room, models.CASCADE, related_name="members")
    member = models.CharField(max_length=ID_LENGTH)
    # A role of staff, or empty for the visitor.
    role = models.CharField(max_length=16, blank=True)
    state = models.CharField(max_length=8, choices=[(s.value, s.value) for s in MemberState])
    # The ephemeral keys somebody came with, for whoever makes the next epoch: public, signed, checked by clients.
    kem_pk = models.BinaryField(max_length=1216, default=b"")
    sign_pk = models.BinaryField(max_length=32, default=b"")
    by = models.CharField(max_length=ID_LENGTH, blank=True)
    sig = models.BinaryField(max_length=64, default=b"")
    # Who asked them in, for how many seconds, and the signature of that: checked by the browser that lets them in.
    invited_by = models.CharField(max_length=ID_LENGTH, blank=True)
    left = models.PositiveBigIntegerField(default=0)
    invitation = models.BinaryField(max_length=64, default=b"")
    seen_at = models.DateTimeField(db_index=True)
    is_connected = models.BooleanField(default=False)
    delivered = models.PositiveIntegerField(default=0)
    read = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("room", "member"), name="one_row_a_member"),)


class RoomEpoch(models.Model):
    """A room's epoch as its host made it."""

    room = models.ForeignKey(Room, models.CASCADE, related_name="epochs")
    n = models.PositiveIntegerField()
    host = models.CharField(max_length=ID_LENGTH)
    roster = models.BinaryField()
    sig = models.BinaryField(max_length=64)
    commitment = models.BinaryField(max_length=32)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("room", "n"), name="one_room_epoch_a_number"),)


class RoomShare(models.Model):
    """An epoch's secret, sealed to one member; and what a staff member keeps of it for a reloaded browser."""

    epoch = models.ForeignKey(RoomEpoch, models.CASCADE, related_name="shares")
    member = models.CharField(max_length=ID_LENGTH)
    share = models.BinaryField(max_length=1168)
    memory = models.BinaryField(max_length=1168, null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("epoch", "member"), name="one_share_a_member"),)


class Packet(models.Model):
    """One sealed message of a room. The same client id from the same member is the same packet."""

    pk = models.CompositePrimaryKey("room_id", "n")
    room = models.ForeignKey(Room, models.CASCADE, related_name="packets", db_index=False)
    n = models.PositiveIntegerField()
    member = models.CharField(max_length=ID_LENGTH)
    client_id = models.CharField(max_length=ID_LENGTH)
    packet = models.BinaryField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("room", "member", "client_id"), name="one_packet_a_client_id"),)


class Presence(models.Model):
    """Somebody who has said that they are at work. Ends soon after their last socket."""

    person = models.CharField(primary_key=True, max_length=ID_LENGTH)
    role = models.CharField(max_length=16)
    state = models.CharField(max_length=12, choices=[(s.value, s.value) for s in AtWork])
    capacity = models.PositiveSmallIntegerField()
    seen_at = models.DateTimeField(db_index=True)
    # Rings that ran out since they last took a room: others are asked first.
    unanswered = models.PositiveSmallIntegerField(default=0)


class Wait(models.Model):
    """How long somebody waited, and behind how many. A number among numbers: no room, no order, and the hour alone."""

    id = models.CharField(primary_key=True, max_length=ID_LENGTH)
    seconds = models.PositiveIntegerField()
    ahead = models.PositiveIntegerField()
    hour = models.DateTimeField(db_index=True)


class Report(models.Model):
    """Staff were threatened, at some moment: newcomers are asked for more work for a while."""

    at = models.DateTimeField(db_index=True)
