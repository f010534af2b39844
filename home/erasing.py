"""What someone has written about a person to the secretariat goes with the person."""

from core.erasing.registry import delete_rows, leftover

leftover("home.ContactMessage", delete_rows)
