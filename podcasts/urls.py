from django.urls import path, register_converter
from django.urls.converters import StringConverter

from podcasts import embed, views


class SpeechNameConverter(StringConverter):
    regex = r"chapters\.json|transcript\.(?:vtt|srt|txt)"


register_converter(SpeechNameConverter, "speech_name")

urlpatterns = [
    path("audio/<uuid:uuid>/<str:name>", views.audio, name="audio"),
    path("episode/<uuid:guid>/<speech_name:name>", views.speech, name="episode_speech"),
    path("episode/<uuid:guid>/player/", embed.player, name="episode_player"),
    path("oembed/", embed.oembed, name="oembed"),
]
