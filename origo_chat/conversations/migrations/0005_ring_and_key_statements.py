import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("conversations", "0004_kept_slots")]

    operations = [
        migrations.RemoveField(model_name="mailbox", name="kem_pk"),
        migrations.AddField(
            model_name="mailbox",
            name="ring",
            field=models.BinaryField(default=b"", max_length=4163),
            preserve_default=False,
        ),
        migrations.CreateModel(
            name="KeyStatement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("generation", models.PositiveIntegerField()),
                ("bytes", models.BinaryField(max_length=155)),
                (
                    "conversation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="key_statements",
                        to="conversations.conversation",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("conversation", "generation"), name="one_statement_a_key")]
            },
        ),
    ]
