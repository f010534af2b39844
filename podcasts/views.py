"""Addresses that stand in feeds for ever, whatever becomes of slugs, titles and storage."""

from functools import partial

from django.db.models import prefetch_related_objects
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from core.feeds import root_of
from core.files import stored_file
from core.gone import gone_or_404
from core.models import Appearance
from podcasts.models import Audio, EpisodePage, Transcript
from podcasts.speech.chapters import CONTENT_TYPE, picture_url, write_chapters
from podcasts.speech.formats import TRANSCRIPT_FORMATS


@require_safe
def audio(request, uuid, name):
    """The recording, whatever `name` says: only the uuid counts.

    Public as long as a public episode has it; besides for those who may edit it.
    """
    recording = get_object_or_404(Audio, uuid=uuid)
    if not (_is_published(recording) or recording.may_be_heard_by(request.user)):
        return gone_or_404(request, recording.episodes.all())
    file = recording.file
    response = stored_file(request, file.storage, file.name, recording.mime_type)
    return _indexed_as(response, recording.episodes.values("pk"))


def _is_published(recording):
    return EpisodePage.objects.public().in_open_languages().filter(audio=recording).exists()


def _indexed_as(response, page_ids):
    """Search engines find beside pages what they may find on each of them."""
    if Appearance.objects.filter(page__in=page_ids).without("search_engines").exists():
        response["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def speech(request, guid, name):
    """Chapters or transcript of a public episode, for players on any site."""
    episode = (
        EpisodePage.objects.public()
        .in_open_languages()
        .select_related("locale")
        .filter(guid=guid)
        .first()
    )
    if episode is None:
        return gone_or_404(request, EpisodePage.objects.filter(guid=guid))
    text, content_type = _chapters(episode) if name == "chapters.json" else _said(episode, name)
    response = HttpResponse(text, content_type=content_type)
    response["Content-Language"] = episode.locale.language_code
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return _indexed_as(response, [episode.pk])


def _chapters(episode):
    chapters = list(episode.chapters.select_related("image"))
    if not chapters:
        raise Http404
    root = root_of(episode.full_url)
    prefetch = [chapter.image for chapter in chapters if chapter.image]
    prefetch_related_objects(prefetch, "renditions")
    return write_chapters(chapters, partial(picture_url, root)), CONTENT_TYPE


def _said(episode, name):
    transcript = get_object_or_404(Transcript, page=episode)
    known = TRANSCRIPT_FORMATS[name]
    if known.needs_times and not transcript.is_timed:
        raise Http404
    text = known.write(transcript.cues.all(), episode.locale.language_code, episode.title)
    return text, f"{known.media_type}; charset=utf-8"
