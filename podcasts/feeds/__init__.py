"""A show's RSS as Apple, the Podcast Standards Project and Podcasting 2.0 want it."""

from podcasts.feeds.response import answer_feed
from podcasts.feeds.show import NAMESPACES, show_rss, with_what_feeds_ask

__all__ = ["NAMESPACES", "answer_feed", "show_rss", "with_what_feeds_ask"]
