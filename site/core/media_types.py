"""Media types as HTTP and links name them, of what several places must know."""

RSS = "application/rss+xml"
ATOM = "application/atom+xml"
JSON_FEED = "application/feed+json"
OPML = "text/x-opml"
CALENDAR = "text/calendar"
