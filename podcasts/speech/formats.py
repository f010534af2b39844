"""The files that a transcript is served as."""

TRANSCRIPT_TYPES = {
    "transcript.vtt": "text/vtt",
    "transcript.srt": "application/x-subrip",
    "transcript.txt": "text/plain",
}
