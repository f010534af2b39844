"""From a typed query to results: found in our own table, checked against the pages' own rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import Q
from django.http import HttpRequest
from django.utils.safestring import SafeString
from wagtail.models import Locale

from core.pages import all_pages
from search.engines import Match, engine
from search.highlight import excerpt, highlight, hits
from search.models import SearchEntry, SpeechCue
from search.text import terms, tokens

# Nobody reads further, and every result is checked against the pages' own rule.
MAX_RESULTS = 200
MAX_CUES = 1_000
SHOWN = (
    *("title", "lead", "body", "foreign", "kind_label", "date", "archived"),
    *("page__url_path", "page__locale__language_code"),
)


@dataclass(frozen=True)
class Speech:
    """A sentence in which it was said; `start` in seconds."""

    text: SafeString
    speaker: str
    start: float

    @property
    def time_text(self) -> str:
        minutes, seconds = divmod(int(self.start), 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


@dataclass(frozen=True)
class Result:
    """`excerpt_lang`: where its language is another than the page's."""

    title: SafeString
    url: str
    kind_label: str
    date: date | None
    archived: bool
    excerpt: SafeString
    excerpt_lang: str = ""
    speech: Speech | None = None


@dataclass(frozen=True)
class Search:
    """One cleaned query in one language."""

    query: str
    locale: Locale

    @property
    def language(self) -> str:
        return self.locale.language_code

    @cached_property
    def terms(self) -> tuple[str, ...]:
        return terms(self.query, self.language)

    def matches(self) -> list[Match]:
        """Public pages only, best first: current before archived; the exact title, the title,
        the lead, the body, speech; the better and then the newer of equals."""
        if not self.terms:
            return []
        found = engine().match(self.terms, self.locale.pk, MAX_RESULTS)
        public = set(
            all_pages()
            .public()
            .filter(locale=self.locale, pk__in=[match.page_id for match in found])
            .values_list("pk", flat=True)
        )
        title_key = " ".join(tokens(self.query, self.language))

        def order(match: Match):
            tier = 0 if match.title_key == title_key else match.tier
            # How often a word stands in a title says nothing, so there the date decides.
            score = match.score if tier > 2 else 0
            return (
                match.archived,
                tier,
                -score,
                -(match.date or date.min).toordinal(),
                -match.page_id,
            )

        return sorted((m for m in found if m.page_id in public), key=order)[:MAX_RESULTS]

    def results(self, matches: Sequence[Match], request: HttpRequest | None) -> list[Result]:
        """What a page of matches shows, in a number of queries that does not depend on it."""
        entries = (
            SearchEntry.objects.select_related("page__locale")
            .only(*SHOWN)
            .in_bulk([match.entry_id for match in matches])
        )
        shown = [entries[match.entry_id] for match in matches if match.entry_id in entries]
        spoken = {match.entry_id for match in matches if match.tier == 4}
        speech = self._speech(spoken) if spoken else {}
        return [self._result(entry, speech.get(entry.pk), request) for entry in shown]

    def _result(self, entry: SearchEntry, speech: Speech | None, request) -> Result:
        # The first of lead, body and foreign texts that has the words, else the lead.
        foreign = [(text, code) for code, text in entry.foreign.items()]
        texts = [found for found in ((entry.lead, ""), (entry.body, ""), *foreign) if found[0]]
        with_words = (f for f in texts if any(hits(f[0], self.terms, self.language)))
        text, lang = next(with_words, (texts or [("", "")])[0])
        return Result(
            title=highlight(entry.title, self.terms, self.language),
            url=entry.page.get_url(request) or "",
            kind_label=entry.kind_label,
            date=entry.date,
            archived=entry.archived,
            excerpt=highlight(excerpt(text, self.terms, self.language), self.terms, self.language),
            excerpt_lang=lang,
            speech=speech,
        )

    def _speech(self, entry_ids: set[int]) -> dict[int, Speech]:
        """For each entry the sentence with most of the terms, the first of equals."""
        said = Q()
        for term in self.terms:
            said |= Q(tokens__contains=f" {term} ")
        cues = SpeechCue.objects.filter(said, entry__in=entry_ids).values_list(
            "entry_id", "start", "speaker", "text", "tokens"
        )
        best: dict[int, tuple[int, Speech]] = {}
        wanted = set(self.terms)
        for entry_id, start, speaker, text, cue_tokens in cues[:MAX_CUES]:
            number = len(wanted.intersection(cue_tokens.split()))
            if number > best.get(entry_id, (0, None))[0]:
                marked = highlight(text, self.terms, self.language)
                best[entry_id] = number, Speech(marked, speaker, start)
        return {entry_id: speech for entry_id, (_number, speech) in best.items()}
