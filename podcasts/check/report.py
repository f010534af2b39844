"""All rules, asked in the order in which a person would mend."""

from dataclasses import dataclass, field

from django.db.models import prefetch_related_objects

from podcasts.check.answers import ANSWER_RULES
from podcasts.check.artwork import ARTWORK_RULES
from podcasts.check.channel import CHANNEL_RULES
from podcasts.check.document import DOCUMENT_RULES
from podcasts.check.ends import EPISODE_RULES
from podcasts.check.finding import Finding, Level
from podcasts.check.items import ITEM_RULES
from podcasts.check.moves import MOVE_RULES
from podcasts.check.seasons import SEASON_RULES
from podcasts.check.speech import SPEECH_RULES
from podcasts.check.subject import NEWEST, SAMPLED, Neighbours, Subject, what_is_said
from podcasts.models import EpisodePage, ShowPage

SHOW_RULES = [
    *(*DOCUMENT_RULES, *CHANNEL_RULES, *ARTWORK_RULES, *ITEM_RULES),
    *(*ANSWER_RULES, *SPEECH_RULES, *MOVE_RULES, *SEASON_RULES),
]


@dataclass
class Report:
    """`fine`: sentences of what was asked and found right. Counted are the episodes looked at."""

    findings: list[Finding] = field(default_factory=list)
    fine: list[str] = field(default_factory=list)
    looked_at: int = 0
    sampled: int = 0

    def at(self, level: Level) -> list[Finding]:
        return [finding for finding in self.findings if finding.level == level]

    def add(self, rule, findings):
        found = list(findings)
        self.findings += found
        if not found:
            self.fine.append(str(rule.fine))


def check_show(show: ShowPage) -> Report:
    """In the active language. Bounded: the newest 100 episodes, files of the newest few."""
    subject = Subject(show)
    report = Report(
        looked_at=min(NEWEST, len(subject.episodes)), sampled=min(SAMPLED, len(subject.episodes))
    )
    for rule in SHOW_RULES:
        report.add(rule, rule.find(subject))
    for rule in EPISODE_RULES:
        found = (
            finding
            for episode in subject.episodes
            for finding in rule.find(episode, subject.show, subject.neighbours)
        )
        report.add(rule, found)
    return report


def check_episode(episode: EpisodePage) -> list[Finding]:
    """What publishing this episode, as it is in memory, would break; also before it is public."""
    if episode.show is None:
        return []
    prefetch_related_objects([episode], *what_is_said())
    neighbours = Neighbours.of(episode.show)
    return [
        finding
        for rule in EPISODE_RULES
        for finding in rule.find(episode, episode.show, neighbours)
    ]
