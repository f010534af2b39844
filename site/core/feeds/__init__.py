"""Feeds: a query and small accessors elsewhere; XML safety, conditional GET and language here."""

from core.feeds.body import absolute_url, feed_bodies
from core.feeds.paging import FeedPage, page_of_feed
from core.feeds.response import feed_response
from core.feeds.rows import credits_by_page, topic_names
from core.feeds.rss import Feed, FeedItem, write_rss
from core.feeds.xml import cdata, clean_xml, element

__all__ = [
    "Feed",
    "FeedItem",
    "FeedPage",
    "absolute_url",
    "cdata",
    "clean_xml",
    "credits_by_page",
    "element",
    "feed_bodies",
    "feed_response",
    "page_of_feed",
    "topic_names",
    "write_rss",
]
