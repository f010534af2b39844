"""Feeds: a query and small accessors elsewhere; formats, XML safety, conditional GET here."""

from core.feeds.body import absolute_url, feed_bodies
from core.feeds.feed import Enclosure, Feed, FeedItem
from core.feeds.formats import FORMATS, feed_addresses, feed_in_format
from core.feeds.opml import OPML_TYPE, write_opml
from core.feeds.pages import newest_told, page_items, pages_as_told, root_of, site_feed
from core.feeds.paging import FeedPage, page_of_feed
from core.feeds.response import document_response, feed_response
from core.feeds.rows import credits_by_page, topic_names
from core.feeds.rss import MOST_DESCRIPTION_BYTES, write_rss
from core.feeds.xml import cdata, clean_xml, element

__all__ = [
    "FORMATS",
    "MOST_DESCRIPTION_BYTES",
    "OPML_TYPE",
    "Enclosure",
    "Feed",
    "FeedItem",
    "FeedPage",
    "absolute_url",
    "cdata",
    "clean_xml",
    "credits_by_page",
    "document_response",
    "element",
    "feed_addresses",
    "feed_bodies",
    "feed_in_format",
    "feed_response",
    "newest_told",
    "page_items",
    "page_of_feed",
    "pages_as_told",
    "root_of",
    "site_feed",
    "topic_names",
    "write_opml",
    "write_rss",
]
