"""Answers already given, kept to the end of the next day: a repeated call is answered and not carried out
again. A date and no time, which would tell when somebody was awake."""

from django.db import models


class StoredAnswer(models.Model):
    """One acting call that was carried out. Without the caller's key nothing here can be read or matched."""

    key_id = models.CharField(primary_key=True, max_length=64)
    fingerprint = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    sealed_answer = models.BinaryField()
    expires_on = models.DateField(db_index=True)
