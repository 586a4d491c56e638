"""The next epoch of a room, put in order by its number."""

from django.db import transaction

from origo_chat.audit.events import Event
from origo_chat.audit.services import record
from origo_chat.core.errors import ChangedMeanwhile, NotFound, WrongState
from origo_chat.live_chat.access import lock_entered_room
from origo_chat.live_chat.broadcast import room_changed
from origo_chat.live_chat.line_keeping import seat_left
from origo_chat.live_chat.models import VISITOR, Member, RoomEpoch, RoomShare
from origo_chat.live_chat.seats import NewEpoch
from origo_chat.live_chat.states import IN_TALK, MemberState


@transaction.atomic
def begin_epoch(*, by: str, room: str, new: NewEpoch) -> None:
    """Begin the next epoch. Somebody else's came first, or somebody of it left meanwhile: read again. Whoever is not in
    it reads nothing of it: who came in waits to be let in, and who was in the one before with this host is out."""
    row = lock_entered_room(by, room)
    if row.state not in IN_TALK:
        raise WrongState(state=row.state)
    members = Member.objects.filter(room=row, state=MemberState.IN)
    there = set(members.values_list("member", flat=True))
    if new.n != row.epoch + 1 or not {VISITOR, by} <= set(new.shares) <= there:
        raise ChangedMeanwhile
    before = RoomShare.objects.filter(epoch__room=row, epoch__n=row.epoch)
    # A host who was not there cannot know who was: it lets them in anew.
    if before.filter(member=by).exists():
        seat_left(members.filter(member__in=before.values("member")).exclude(member__in=new.shares))
    epoch = RoomEpoch.objects.create(
        room=row, n=new.n, host=by, roster=new.roster, sig=new.sig, commitment=new.commitment
    )
    RoomShare.objects.bulk_create(
        RoomShare(epoch=epoch, member=member, share=share, memory=new.memory if member == by else None)
        for member, share in new.shares.items()
    )
    row.epoch = new.n
    row.version += 1
    row.save(update_fields=["epoch", "version"])
    room_changed(room)
    record(actor=by, event=Event.CHAT_EPOCH_BEGUN, subject=f"{room}/{new.n}")


@transaction.atomic
def keep_memory(*, by: str, room: str, n: int, memory: bytes) -> None:
    """Keep for somebody what they have sealed to themselves of an epoch."""
    lock_entered_room(by, room)
    kept = RoomShare.objects.filter(epoch__room=room, epoch__n=n, member=by).update(memory=memory)
    if not kept:
        raise NotFound
    record(actor=by, event=Event.CHAT_MEMORY_KEPT, subject=f"{room}/{n}")
