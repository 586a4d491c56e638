from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('live_chat', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='member',
            name='invitation',
            field=models.BinaryField(default=b'', max_length=64),
        ),
        migrations.AddField(
            model_name='member',
            name='invited_by',
            field=models.CharField(blank=True, max_length=32),
        ),
        migrations.AddField(
            model_name='member',
            name='left',
            field=models.PositiveBigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='member',
            name='sign_pk',
            field=models.BinaryField(default=b'', max_length=32),
        ),
    ]
