from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('reconsideration', '0002_conditions_of_acceptance'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='reconsideration',
            name='reconsidera_receive_a76d3a_idx',
        ),
        migrations.RemoveIndex(
            model_name='reconsideration',
            name='reconsidera_accepte_096db6_idx',
        ),
        migrations.AddIndex(
            model_name='reconsideration',
            index=models.Index(fields=['received_on', 'accepted_on', 'intake_ended_on', 'is_duplicate'], name='stock_screening'),
        ),
        migrations.AddIndex(
            model_name='reconsideration',
            index=models.Index(fields=['accepted_on', 'closed_on'], name='stock_pending'),
        ),
    ]
