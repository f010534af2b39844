"""What is to be done because another day has begun."""

from django.dispatch import Signal

# Sent by `manage.py new_day`: shortly after midnight, and when the site starts.
new_day = Signal()
