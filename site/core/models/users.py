from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """An editor. A model of its own from the first migration, so that it can grow."""
