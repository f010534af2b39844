"""The only place that knows which pages a visitor may see, and which are archived."""

from django.conf import settings
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.query import PageQuerySet

from core.models.lifecycle import Lifecycle
from core.registry import Spread, without_withheld


def within_clock_q() -> Q:
    """Scheduled and expired pages drop out by the clock, also when no command has run."""
    now = timezone.now()
    return (Q(go_live_at__isnull=True) | Q(go_live_at__lte=now)) & (
        Q(expire_at__isnull=True) | Q(expire_at__gt=now)
    )


def is_within_clock(page) -> bool:
    """The same of a page at hand, without a query."""
    now = timezone.now()
    has_begun = page.go_live_at is None or page.go_live_at <= now
    return has_begun and (page.expire_at is None or page.expire_at > now)


def answers(page) -> bool:
    """Whether anything is at its address, for everyone or for those who are let in.

    Each page's state is its own, as Wagtail's question on unpublishing says: what stands below a
    page that alone was taken down, or expired, stays public, but nothing on it may lead up there.
    """
    return page.live and is_within_clock(page) and not is_taken_down(page)


def is_taken_down(page) -> bool:
    """Without a query where whoever fetched the page asked it along, with `knowing_taken_down`."""
    if "is_taken_down" not in page.__dict__:
        found = Lifecycle.objects.taken_down().filter(translation_key=page.translation_key)
        page.__dict__["is_taken_down"] = found.exists()
    return page.__dict__["is_taken_down"]


def restrictions_above():
    """For Exists(): restrictions of the page of the outer query or of one above it."""
    return PageViewRestriction.objects.annotate(
        seen_path=ExpressionWrapper(OuterRef("path"), output_field=CharField())
    ).filter(seen_path__startswith=F("page__path"))


def archived_lifecycle():
    """For Exists(): that of the page of the outer query, if it is in the archive."""
    return Lifecycle.objects.archived().filter(translation_key=OuterRef("translation_key"))


def taken_down_lifecycle():
    """For Exists(): that of the page of the outer query, if it was taken down."""
    return Lifecycle.objects.taken_down().filter(translation_key=OuterRef("translation_key"))


def knowing_taken_down(pages):
    """A queryset of pages, each told whether it was taken down."""
    return pages.annotate(is_taken_down=Exists(taken_down_lifecycle()))


def live_once(pages):
    """Of each page that is published and not taken down, the version that the others are translated
    from: the Danish, or where there is none, the first that was made."""
    source = Q(locale__language_code=settings.LANGUAGE_CODE)
    before = Page.objects.filter(
        source | Q(pk__lt=OuterRef("pk")),
        translation_key=OuterRef("translation_key"),
        live=True,
    )
    return pages.filter(source | ~Exists(before), ~Exists(taken_down_lifecycle()), live=True)


class BasePageQuerySet(PageQuerySet):
    """For a page type through its manager, for all of them as `BasePageQuerySet(Page)`."""

    def public(self):
        """Live, within its dates, not taken down, and neither it nor an ancestor behind a view
        restriction."""
        hidden = Exists(restrictions_above()) | Exists(taken_down_lifecycle())
        return self.filter(~hidden, within_clock_q(), live=True)

    def taken_down(self):
        return self.filter(Exists(taken_down_lifecycle()))

    def in_open_languages(self):
        """Of languages with a public front page: without it no address of theirs answers."""
        return self.filter(locale__in=open_front_pages().values("locale"))

    def in_locale(self, locale):
        return self.filter(locale=locale)

    def archived(self):
        return self.filter(translation_key__in=Lifecycle.objects.archived().keys())

    def current(self):
        return self.exclude(translation_key__in=Lifecycle.objects.archived().keys())

    def in_feeds(self):
        """Public, current, and no person in it has kept the story out of feeds."""
        return without_withheld(self.public().current(), Spread.FEEDS)

    def indexable(self):
        """Public, and no person in it has kept the story from search engines."""
        return without_withheld(self.public(), Spread.SEARCH_ENGINES)

    def on_topic(self, topic_key):
        """Pages of every language that carry the topic or one of its translations."""
        return self.filter(topic_links__topic__translation_key=topic_key)


def all_pages() -> BasePageQuerySet:
    """Without the root of the tree, which is no one's page."""
    return BasePageQuerySet(Page).filter(depth__gt=1)


def open_front_pages() -> BasePageQuerySet:
    roots = [root.root_path for root in Site.get_site_root_paths()]
    return all_pages().public().filter(url_path__in=roots)
