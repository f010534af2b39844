"""The pages that have been put into English, by key; parents come before children."""

from demo.content.english.guidance import GUIDANCE
from demo.content.english.news import NEWS
from demo.content.english.standing import STANDING
from demo.content.english.voices import VOICES

PAGES = {**STANDING, **GUIDANCE, **NEWS, **VOICES}
