"""The chain and its head."""

from django.db import models


class Entry(models.Model):
    """One thing done. Never changed; erased only from the oldest end, when its time is over."""

    n = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField(db_index=True)
    actor = models.CharField(max_length=32)
    event = models.CharField(max_length=32)
    subject = models.CharField(max_length=64)
    previous = models.BinaryField(max_length=32)
    hash = models.BinaryField(max_length=32)


class SignedHead(models.Model):
    """An administrator's signature over an entry (spec: 9), each one's first of a day. The hash is what was signed: the
    entry that has the number now may be another."""

    n = models.BigIntegerField(db_index=True)
    hash = models.BinaryField(max_length=32)
    key_id = models.CharField(max_length=32)
    day = models.DateField()
    signature = models.BinaryField(max_length=64)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["key_id", "day"], name="one_head_a_day"),)


class Head(models.Model):
    """The last entry: one row, which is also the lock that puts entries in order."""

    n = models.BigIntegerField(default=0)
    hash = models.BinaryField(max_length=32)
