from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0002_batches'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='deadline',
            index=models.Index(fields=['due'], name='deadline_due'),
        ),
    ]
