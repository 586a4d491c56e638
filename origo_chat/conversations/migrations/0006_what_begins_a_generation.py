"""Marks the first envelope of each later generation, which staff fetch without the rest of a thread."""

from django.apps.registry import Apps
from django.db import migrations, models

# Header: magic 3, type 1, conversation 16, generation 4.
_GENERATION = slice(20, 24)


def mark(apps: Apps, schema_editor: object) -> None:
    conversations = apps.get_model("conversations", "Conversation")
    envelopes = apps.get_model("conversations", "Envelope")
    for conversation in conversations.objects.filter(generation__gt=1).values_list("pk", flat=True):
        reached, begun = 1, []
        rows = envelopes.objects.filter(conversation=conversation, track="thread", side="visitor").order_by("n")
        for pk, data in rows.values_list("pk", "bytes").iterator(20):
            generation = int.from_bytes(bytes(data)[_GENERATION], "big")
            if generation > reached:
                reached = generation
                begun.append(pk)
        envelopes.objects.filter(pk__in=begun).update(begins=True)


class Migration(migrations.Migration):

    dependencies = [
        ('conversations', '0005_ring_and_key_statements'),
    ]

    operations = [
        migrations.AddField(
            model_name='envelope',
            name='begins',
            field=models.BooleanField(default=False),
        ),
        migrations.RunPython(mark, migrations.RunPython.noop),
    ]
