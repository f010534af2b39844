from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel

from core.choices import Illustration
from core.menus import furniture_of
from core.models import BasePage, Lifecycle
from home.front import FrontPage
from home.models.standard import StandardPage
from home.schema import organization


def door_page(related_to: str) -> models.ForeignKey:
    return models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("page"),
        help_text=related_to,
    )


class HomePage(BasePage):
    """The front page of a language: two doors, and what is new behind them."""

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.StandardPage",
        "home.ContactPage",
        "home.TopicIndexPage",
        "news.NewsIndexPage",
        "news.EventIndexPage",
        "news.PeerIndexPage",
        "news.ArchiveIndexPage",
        "podcasts.PodcastIndexPage",
    ]

    headline = models.CharField(
        _("headline"), max_length=160, blank=True, help_text=_("Empty: the page's title.")
    )
    peers_title = models.CharField(_("heading"), max_length=100, blank=True)
    peers_text = models.CharField(_("text"), max_length=300, blank=True)
    peers_page = door_page(_("Where the door for peers leads."))
    peers_illustration = models.CharField(
        _("drawing"), max_length=20, choices=Illustration.choices, default=Illustration.CUPS
    )
    employers_title = models.CharField(_("heading"), max_length=100, blank=True)
    employers_text = models.CharField(_("text"), max_length=300, blank=True)
    employers_page = door_page(_("Where the door for organisations that employ peers leads."))
    employers_illustration = models.CharField(
        _("drawing"), max_length=20, choices=Illustration.choices, default=Illustration.CHAIRS
    )

    content_panels = [
        *BasePage.content_panels[:1],
        FieldPanel("headline"),
        FieldPanel("lead"),
        MultiFieldPanel(
            [
                FieldPanel("peers_title"),
                FieldPanel("peers_text"),
                PageChooserPanel("peers_page"),
                FieldPanel("peers_illustration"),
            ],
            heading=_("The door for peers"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("employers_title"),
                FieldPanel("employers_text"),
                PageChooserPanel("employers_page"),
                FieldPanel("employers_illustration"),
            ],
            heading=_("The door for organisations that employ peers"),
        ),
        InlinePanel(
            "related_links",
            heading=_("Guidance"),
            label=_("Page"),
            max_num=4,
            help_text=_("At most four pages, shown on the front page. Empty: nothing is shown."),
        ),
        FieldPanel("body"),
    ]
    fact_panels = []
    related_panels = []

    synchronized_fields = [
        *BasePage.synchronized_fields,
        "peers_page",
        "peers_illustration",
        "employers_page",
        "employers_illustration",
    ]

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")

    @property
    def lifecycle(self):
        """A front page is never archived, and need not ask."""
        return Lifecycle(translation_key=self.translation_key)

    def structured_data(self, request):
        footer = furniture_of(request, self.locale.language_code).footer
        return [organization(footer, self.get_full_url(request))] if footer else []

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["front"] = FrontPage(self, request, StandardPage)
        return context
