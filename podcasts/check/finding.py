from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.urls import reverse


class Level(StrEnum):
    """MEND: apps or directories refuse it. SHOULD: listeners notice. COULD: a hint."""

    MEND = "mend"
    SHOULD = "should"
    COULD = "could"


@dataclass(frozen=True)
class Finding:
    """A sentence that says what to mend, and the address in the admin where that is done."""

    level: Level
    sentence: str
    link: str = ""


def mend(sentence, link="") -> Finding:
    return Finding(Level.MEND, str(sentence), link)


def should(sentence, link="") -> Finding:
    return Finding(Level.SHOULD, str(sentence), link)


def could(sentence, link="") -> Finding:
    return Finding(Level.COULD, str(sentence), link)


def page_link(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def image_link(image) -> str:
    return reverse("wagtailimages:edit", args=[image.pk])


def audio_link(audio) -> str:
    return reverse("wagtailmedia:edit", args=[audio.pk])


@dataclass(frozen=True)
class Rule:
    """`fine`: what is said when the rule finds nothing."""

    fine: str
    find: Callable[..., Iterable[Finding]]


class Rules(list):
    """Of one kind: all take the same arguments."""

    def rule(self, fine):
        def register(find):
            self.append(Rule(fine, find))
            return find

        return register
