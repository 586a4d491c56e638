from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("keyring", "0002_epochs_ahead")]

    operations = [
        migrations.RemoveConstraint(model_name="epochslot", name="one_slot_each"),
        migrations.AddField(
            model_name="epochslot",
            name="made_by",
            field=models.CharField(blank=True, default="", max_length=32),
            preserve_default=False,
        ),
        migrations.AddConstraint(
            model_name="epochslot",
            constraint=models.UniqueConstraint(fields=("team", "n", "holder", "made_by"), name="one_slot_each"),
        ),
    ]
