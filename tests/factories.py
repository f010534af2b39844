"""Pages and facts for tests: plain functions with the least that is valid."""

from io import BytesIO
from itertools import count

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from PIL import Image
from wagtail.models import Locale, Page, PageViewRestriction, Site

from core.models import (
    Consent,
    Lifecycle,
    Organisation,
    Period,
    Person,
    SiteDocument,
    SiteImage,
    Topic,
    TopicLink,
)
from core.slugs import danish_slugify
from home.models import HomePage, StandardPage

numbers = count(1)


def locale(code="da"):
    return Locale.objects.get_or_create(language_code=code)[0]


def home_page(**fields):
    """The published Danish front page with the site record that leads to it."""
    existing = HomePage.objects.filter(locale=locale()).first()
    if existing:
        return existing
    root = Page.get_first_root_node()
    Page.objects.filter(depth=2, slug="home").delete()
    root.refresh_from_db()
    home = root.add_child(
        instance=HomePage(title=fields.pop("title", "Forside"), slug="forside", **fields)
    )
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "root_page": home, "site_name": "Peer-Netværket"},
    )
    Site.clear_site_root_paths_cache()
    return home


def page_of(model, parent=None, *, live=True, topics=(), **fields):
    """A page below the parent (the front page unless told), saved with a revision."""
    parent = parent or home_page()
    fields.setdefault("title", f"{model.__name__} {next(numbers)}")
    fields.setdefault("slug", danish_slugify(fields["title"]))
    fields.setdefault("locale", parent.locale)
    page = parent.add_child(instance=model(live=live, **fields))
    for order, topic in enumerate(topics):
        TopicLink.objects.create(page=page, topic=topic, locale=page.locale, sort_order=order)
    return page


def standard_page(parent=None, **fields):
    return page_of(StandardPage, parent, **fields)


def front_page_in(code):
    """The front page of another language, published."""
    home = home_page()
    target = locale(code)
    existing = home.get_translation_or_none(target)
    if existing:
        return existing
    page = home.copy_for_translation(target)
    page.title = {"en": "Front page", "nb": "Forside"}[code]
    page.save_revision().publish()
    return HomePage.objects.get(pk=page.pk)


def translated(page, code="en", **fields):
    """Its published translation; pages above it are translated first, as editors must."""
    target = front_page_in(code).locale
    parent = page.get_parent()
    if not parent.has_translation(target):
        translated(parent.specific, code)
    copy = page.copy_for_translation(target)
    for name, value in fields.items():
        setattr(copy, name, value)
    copy.save_revision().publish()
    return type(page).objects.get(pk=copy.pk)


def restrict(page, kind=PageViewRestriction.LOGIN):
    return PageViewRestriction.objects.create(page=page, restriction_type=kind)


def archive(page):
    return Lifecycle.objects.update_or_create(
        translation_key=page.translation_key, defaults={"state": Lifecycle.State.ARCHIVED}
    )[0]


def topic(name="Løn og vilkår", **fields):
    return Topic.objects.create(name=name, locale=fields.pop("locale", locale()), **fields)


def person(name="Ingolf Tangmose", **fields):
    return Person.objects.create(name=name, locale=fields.pop("locale", locale()), **fields)


def organisation(name="Fonden Havtorn", **fields):
    fields.setdefault("relation", "partner")
    return Organisation.objects.create(name=name, locale=fields.pop("locale", locale()), **fields)


def period(name="Projekt Side om side", **fields):
    fields.setdefault("first_year", 2014)
    fields.setdefault("last_year", 2018)
    return Period.objects.create(name=name, locale=fields.pop("locale", locale()), **fields)


def consent(of, **fields):
    fields.setdefault("website", True)
    return Consent.objects.create(person=of, **fields)


def png(width=64, height=48) -> ContentFile:
    content = BytesIO()
    Image.new("RGB", (width, height), "#07465e").save(content, "PNG")
    return ContentFile(content.getvalue(), name="to-kopper.png")


def image(title="To kopper", **fields):
    return SiteImage.objects.create(title=title, file=fields.pop("file", png()), **fields)


def document(title="Startpakke", **fields):
    file = fields.pop("file", ContentFile(b"%PDF-1.4", name="startpakke.pdf"))
    return SiteDocument.objects.create(title=title, file=file, **fields)


def user(name="bruger", *, groups=(), **fields):
    """An account; `groups` by name, made by `manage.py setup`."""
    account = get_user_model().objects.create_user(
        username=name, password="test", email=f"{name}@example.org", **fields
    )
    account.groups.set(Group.objects.filter(name__in=groups))
    return account
