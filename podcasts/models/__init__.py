from podcasts.models.addresses import ShowAddresses
from podcasts.models.audio import HAS_READY_AUDIO, Audio
from podcasts.models.episode import EpisodePage
from podcasts.models.index import PodcastIndexPage
from podcasts.models.season import Season
from podcasts.models.show import ShowPage
from podcasts.models.speech import Chapter, Cue, Transcript
from podcasts.models.speech_line import SpeechLine

__all__ = [
    "HAS_READY_AUDIO",
    "Audio",
    "Chapter",
    "Cue",
    "EpisodePage",
    "PodcastIndexPage",
    "Season",
    "ShowAddresses",
    "ShowPage",
    "SpeechLine",
    "Transcript",
]
