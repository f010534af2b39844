"""A show's RSS as Apple, the Podcast Standards Project and Podcasting 2.0 want it."""

from podcasts.feeds.moves import with_moves
from podcasts.feeds.response import answer_feed
from podcasts.feeds.show import NAMESPACES, show_rss

__all__ = ["NAMESPACES", "answer_feed", "show_rss", "with_moves"]
