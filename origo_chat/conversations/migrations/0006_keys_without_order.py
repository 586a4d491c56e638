import django.db.models.deletion
from django.db import migrations, models

# A key cannot be changed where it stands, and nothing is kept yet that would have to be carried over.
TRACKS = [("thread", "thread"), ("notes", "notes")]
CASCADE = django.db.models.deletion.CASCADE


class Migration(migrations.Migration):
    dependencies = [("conversations", "0005_ring_and_key_statements")]

    operations = [
        migrations.DeleteModel(name="Envelope"),
        migrations.DeleteModel(name="Slot"),
        migrations.DeleteModel(name="KeyStatement"),
        migrations.CreateModel(
            name="Envelope",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "conversation_id", "track", "n", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("track", models.CharField(choices=TRACKS, max_length=8)),
                ("n", models.PositiveIntegerField()),
                ("side", models.CharField(choices=[("visitor", "visitor"), ("staff", "staff")], max_length=8)),
                ("message_id", models.CharField(max_length=32)),
                ("bytes", models.BinaryField()),
                ("day", models.DateField()),
                (
                    "conversation",
                    models.ForeignKey(
                        db_index=False, on_delete=CASCADE, related_name="envelopes", to="conversations.conversation"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("conversation", "message_id"), name="one_envelope_a_message_id")
                ],
            },
        ),
        migrations.CreateModel(
            name="Slot",
            fields=[
                ("id", models.CharField(max_length=32, primary_key=True, serialize=False)),
                ("kind", models.CharField(choices=TRACKS, max_length=8)),
                ("generation", models.PositiveIntegerField()),
                ("key_id", models.CharField(db_index=True, max_length=32)),
                ("bytes", models.BinaryField(max_length=1168)),
                ("leased_until", models.DateTimeField(null=True)),
                ("ends_on", models.DateField(db_index=True, null=True)),
                (
                    "conversation",
                    models.ForeignKey(
                        on_delete=CASCADE, related_name="slots", to="conversations.conversation"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ends_on", None)),
                        fields=("conversation", "kind", "generation", "key_id"),
                        name="one_slot_a_key",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="KeyStatement",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "conversation_id", "generation", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("generation", models.PositiveIntegerField()),
                ("bytes", models.BinaryField(max_length=155)),
                (
                    "conversation",
                    models.ForeignKey(
                        db_index=False, on_delete=CASCADE, related_name="key_statements", to="conversations.conversation"
                    ),
                ),
            ],
        ),
    ]
