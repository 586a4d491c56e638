from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("anon_qa", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="question", name="flagged_by", field=models.CharField(blank=True, max_length=32)
        ),
        migrations.AddField(
            model_name="question", name="unflagged_by", field=models.CharField(blank=True, max_length=32)
        ),
    ]
