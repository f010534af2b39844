import re

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from podcasts import embed, views
from podcasts.speech.formats import TRANSCRIPT_TYPES


class SpeechNameConverter(StringConverter):
    regex = "|".join(map(re.escape, ["chapters.json", *TRANSCRIPT_TYPES]))


register_converter(SpeechNameConverter, "speech_name")

urlpatterns = [
    path("audio/<uuid:uuid>/<str:name>", views.audio, name="audio"),
    path("episode/<uuid:guid>/<speech_name:name>", views.speech, name="episode_speech"),
    path("episode/<uuid:guid>/player/", embed.player, name="episode_player"),
    path("oembed/", embed.oembed, name="oembed"),
]
