from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("conversations", "0006_keys_without_order")]

    operations = [
        migrations.AddField(model_name="envelope", name="begins", field=models.BooleanField(default=False)),
    ]
