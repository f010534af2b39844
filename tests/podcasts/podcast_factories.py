from datetime import datetime, timedelta
from io import BytesIO
from itertools import count
from zoneinfo import ZoneInfo

from django.core.files.base import ContentFile
from PIL import Image

from core.models import Credit, SiteImage
from podcasts.models import Audio, Chapter, Cue, EpisodePage, PodcastIndexPage, ShowPage, Transcript
from tests.factories import home_page, page_of
from tests.podcasts.sounds import silence

numbers = count(1)
FIRST_DATE = datetime(2026, 1, 15, 7, 30, tzinfo=ZoneInfo("Europe/Copenhagen"))


def audio(data=None, name="Lyd nr. 1 (æøå).mp3", **fields):
    fields.setdefault("title", name[:100])
    return Audio.objects.create(file=ContentFile(data or silence(), name=name), **fields)


def artwork(pixels=1400, color="#07465e"):
    picture = BytesIO()
    Image.new("RGB", (pixels, pixels), color).save(picture, "PNG")
    return SiteImage.objects.create(
        title="Billede", file=ContentFile(picture.getvalue(), name=f"{color[1:]}.png")
    )


def podcast_index(parent=None, **fields):
    parent = parent or home_page()
    existing = PodcastIndexPage.objects.child_of(parent).first()
    return existing or page_of(PodcastIndexPage, parent, title="Podcast", slug="podcast", **fields)


def show(parent=None, **fields):
    fields.setdefault("lead", "Samtaler om at være peer.")
    fields.setdefault("artwork", artwork() if "artwork" not in fields else None)
    return page_of(ShowPage, parent or podcast_index(), **fields)


def episode(of=None, **fields):
    number = next(numbers)
    fields.setdefault("title", f"Samtale {number}")
    fields.setdefault("lead", f"Resumé {number}")
    fields.setdefault("date", FIRST_DATE + timedelta(hours=number))
    fields.setdefault("audio", audio() if "audio" not in fields else None)
    return page_of(EpisodePage, of or show(), **fields)


def chapters(page, *rows):
    for start, title in rows or ((0, "Goddag"), (500, "Farvel")):
        Chapter.objects.create(page=page, start=start, title=title)
    return page


def transcript(page, *lines, timed=True):
    made = Transcript.objects.create(page=page, source="", is_timed=timed)
    for position, (speaker, text) in enumerate(lines or (("Aase", "Goddag."), ("Karl", "Tak.")), 1):
        Cue.objects.create(
            transcript=made,
            position=position,
            start=position * 100 if timed else None,
            end=position * 100 + 90 if timed else None,
            speaker=speaker,
            text=text,
        )
    return made


def credit(page, person=None, role=Credit.Role.HOST, name=""):
    """As the admin stores it: after those that the page has."""
    after = Credit.objects.filter(page=page).count()
    return Credit.objects.create(
        page=page, person=person, name=name, role=role, locale=page.locale, sort_order=after
    )
