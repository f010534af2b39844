"""News over three years, newest last in each module."""

from demo.content.articles.calls import CALLS
from demo.content.articles.older import OLDER
from demo.content.articles.outlook import OUTLOOKS
from demo.content.articles.recent import RECENT

ARTICLES = [*OLDER, *OUTLOOKS, *CALLS, *RECENT]
