"""What is said in an episode is erased with its page."""

from core.erasing.registry import part_of

part_of("podcasts.Transcript", "page")
part_of("podcasts.Cue", "transcript")
part_of("podcasts.Chapter", "page")
part_of("podcasts.SpeechLine", "page")
part_of("podcasts.ShowAddresses", "page")
