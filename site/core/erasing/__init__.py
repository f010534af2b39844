"""Everything about one person goes, wherever the site has kept it, and does not come back."""
