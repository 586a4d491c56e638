from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("live_chat", "0002_a_way_back")]

    # What is kept of waits ends with the day: nothing to be carried over.
    operations = [
        migrations.DeleteModel(name="Wait"),
        migrations.CreateModel(
            name="Wait",
            fields=[
                ("id", models.CharField(max_length=32, primary_key=True, serialize=False)),
                ("seconds", models.PositiveIntegerField()),
                ("ahead", models.PositiveIntegerField()),
                ("hour", models.DateTimeField(db_index=True)),
            ],
        ),
    ]
