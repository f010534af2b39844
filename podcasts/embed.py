"""The player on other sites: a page of its own to frame, and oEmbed, which tells them how."""

import re
from urllib.parse import unquote, urlencode, urlsplit

from django.http import Http404, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from core.feeds.xml import element
from core.gone import gone_or_404
from core.headers import framed_anywhere, shared
from core.languages import site_root_url
from core.own_addresses import path_here
from core.redirects import page_id_led_to
from podcasts.models import EpisodePage
from podcasts.models.audio import HAS_READY_AUDIO

# In CSS pixels. Below a width the buttons take two rows; the list of chapters is folded.
WIDTH, HEIGHT = 640, 340
ONE_ROW, HEIGHT_OF_TWO = 560, 430
COVER = "fill-512x512|format-jpeg"
PROVIDER = "Peer-Netværket Danmark"
SLUG = re.compile(r"[-\w]{1,255}")
START = re.compile(r"(?:^|&)t=([0-9hms:.]{1,16})(?:&|$)", re.ASCII)
LARGEST = re.compile(r"[1-9][0-9]{0,4}", re.ASCII)


def playable_episodes():
    """Public ones with a recording; those of the archive may still be heard."""
    public = EpisodePage.objects.public().in_open_languages().filter(HAS_READY_AUDIO)
    return public.select_related("locale", *EpisodePage.shown_with)


@require_safe
def player(request, guid):
    episode = playable_episodes().filter(guid=guid).first()
    if episode is None:
        return gone_or_404(request, EpisodePage.objects.filter(guid=guid))
    refuse_unshared(episode)
    with override(episode.locale.language_code):
        response = render(request, "podcasts/embed.html", {"page": episode})
    response["Content-Language"] = episode.locale.language_code
    return framed_anywhere(response)


def refuse_unshared(episode):
    """Other sites would show title and picture, which someone in it has said no to."""
    if not episode.may_be_shared:
        raise Http404


def player_url(episode, start="") -> str:
    """Absolute; `start` as in a `#t=` address."""
    path = reverse("episode_player", args=[episode.guid])
    return f"{site_root_url()}{path}{f'#t={start}' if start else ''}"


def oembed_url(episode, form) -> str:
    """Absolute; `form` is json or xml."""
    asked = urlencode({"url": episode.full_url, "format": form})
    return f"{site_root_url()}{reverse('oembed')}?{asked}"


def height_at(width: int) -> int:
    return HEIGHT if width >= ONE_ROW else HEIGHT_OF_TWO


def frame(episode, width="100%", height=HEIGHT_OF_TWO, start="") -> str:
    """What another site copies: as high as a telephone needs, since nobody knows how wide it is.

    The frame may write the shared address to the clipboard.
    """
    return format_html(
        '<iframe src="{}" title="{}" width="{}" height="{}" frameborder="0" loading="lazy" '
        'allow="clipboard-write; web-share"></iframe>',
        player_url(episode, start),
        episode.title,
        width,
        height,
    )


@require_safe
def oembed(request):
    """The offer of oEmbed 1.0 for `url`, the address of an episode's page with or without #t=."""
    address, form = request.GET.get("url", ""), request.GET.get("format", "json")
    if not address:
        example = f"{site_root_url()}{reverse('oembed')}?url=https://…"
        return plain(HttpResponseBadRequest, _("Say which episode: %s") % example)
    if form not in ANSWERS:
        return plain(HttpResponse, _("The format is json or xml."), status=501)
    episode, start = episode_at(address)
    if episode is None:
        raise Http404
    refuse_unshared(episode)
    return shared(ANSWERS[form](offer(episode, start, request.GET)))


def plain(response_class, text, **stated):
    return response_class(text, content_type="text/plain; charset=utf-8", **stated)


def episode_at(address):
    """(episode, start) of an address on this site, be it an old one; (None, "") for any other."""
    place = place_of(address)
    if place is None:
        return None, ""
    slug = place[1].rpartition("/")[2]
    named = playable_episodes().filter(slug=slug) if SLUG.fullmatch(slug) else []
    episode = next((each for each in named if place_of(each.full_url) == place), None)
    if episode is None and (path := path_here(address.strip())):
        episode = playable_episodes().filter(pk=page_id_led_to(path)).first()
    if episode is None:
        return None, ""
    start = START.search(urlsplit(address).fragment)
    return episode, start[1] if start else ""


def place_of(address):
    """Host and path of a web address, comparable; None for what is none."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"}:
        return None
    return parts.netloc.lower(), unquote(parts.path).rstrip("/")


def offer(episode, start, asked) -> dict:
    """No larger than asked for: a picture that would be is left out."""
    width = at_most(asked.get("maxwidth"), WIDTH)
    height = at_most(asked.get("maxheight"), height_at(width))
    told = {
        "version": "1.0",
        "type": "rich",
        "title": episode.title,
        "provider_name": PROVIDER,
        "provider_url": f"{site_root_url()}/",
        "html": frame(episode, width, height, start),
        "width": width,
        "height": height,
    }
    if show := episode.told_show:
        told |= {"author_name": show.title, "author_url": show.full_url}
    return told | thumbnail(episode.picture, asked)


def at_most(asked, own) -> int:
    return min(int(asked), own) if asked and LARGEST.fullmatch(asked) else own


def thumbnail(picture, asked) -> dict:
    cover = picture and picture.get_rendition(COVER)
    if not cover or not cover.width:
        return {}
    fits = all(
        at_most(asked.get(name), cover.width) == cover.width for name in ("maxwidth", "maxheight")
    )
    sizes = {"thumbnail_width": cover.width, "thumbnail_height": cover.height}
    return {"thumbnail_url": cover.full_url, **sizes} if fits else {}


def as_xml(told) -> HttpResponse:
    inside = "".join(element(name, value) for name, value in told.items())
    text = f'<?xml version="1.0" encoding="utf-8" standalone="yes"?><oembed>{inside}</oembed>'
    return HttpResponse(text, content_type="text/xml; charset=utf-8")


ANSWERS = {"json": JsonResponse, "xml": as_xml}
