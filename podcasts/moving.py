"""Shows that move in and out: where an address leads, and the redirects from old ones."""

from urllib.parse import urljoin, urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect

from core.own_addresses import path_here
from podcasts.asking import REDIRECTS, ask
from podcasts.feeds.moves import FEED_ROUTE, led_here

MOST_HOPS = 5
# Each is asked for.
MOST_LINES = 50
LONGEST_PATH = 255


def normalised(address: str) -> str:
    return Redirect.normalise_path(path_here(address))


def leads_back(show, address: str) -> bool:
    """Whether one comes from `address` to the show's own feed; of other hosts nothing is asked."""
    own = normalised(show.feed_url())
    for _hop in range(MOST_HOPS):
        if not path_here(address):
            return False
        if normalised(address).partition("?")[0] == own:
            return True
        answer = ask(address, "HEAD")
        if answer.status not in REDIRECTS:
            return False
        address = urljoin(address, answer.headers["Location"])
    return True


def old_paths(show, text: str) -> list[str]:
    """The addresses of `text`, one a line, as redirects store them.

    ValidationError with a message for each line that can't be one.
    """
    paths, problems, lines = [], [], text.splitlines()
    if len(lines) > MOST_LINES:
        raise ValidationError(
            _("These are %(count)d lines, and at most %(limit)d are taken.")
            % {"count": len(lines), "limit": MOST_LINES}
        )
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            paths.append(old_path(show, line.strip()))
        except ValidationError as error:
            problems.append(
                _("Line %(number)d: %(problem)s")
                % {"number": number, "problem": " ".join(error.messages)}
            )
    if problems:
        raise ValidationError(problems)
    return list(dict.fromkeys(paths))


def stored_paths(text: str) -> list[str]:
    """The same of what was saved before, whatever has been put at the addresses since."""
    return [Redirect.normalise_path(line) for line in text.splitlines() if line.strip()]


def old_path(show, address: str) -> str:
    if any(character.isspace() or not character.isprintable() for character in address):
        raise ValidationError(_("An address has no spaces and no invisible characters."))
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError as error:
        raise ValidationError(_("This is no address. Copy it from the old feed.")) from error
    if not (parts.scheme in ("http", "https") and host) and not (
        address.startswith("/") and not address.startswith("//")
    ):
        raise ValidationError(_("Write it from the first slash on, for example /feed/podcast/."))
    if not path_here(address):
        raise ValidationError(
            _("It is an address of another site. Only that site can lead its readers here.")
        )
    if path_here(address).startswith("//"):
        raise ValidationError(_("Only one slash comes after the name of the site."))
    path = normalised(address)
    if len(path) > LONGEST_PATH:
        raise ValidationError(
            _("It is too long: at most %(limit)d characters.") % {"limit": LONGEST_PATH}
        )
    refuse_taken(show, path)
    return path


def refuse_taken(show, path: str):
    """ValidationError where something else answers at the path."""
    redirects = Redirect.get_for_site(show.get_site()).filter(old_path=path)
    if others := redirects.exclude(pk__in=led_here(show)):
        raise ValidationError(
            _("It leads to “%(target)s” already. Take that redirect out first.")
            % {"target": others[0].redirect_page or others[0].redirect_link}
        )
    if redirects:
        return
    answer = ask(path, "HEAD")
    if answer.status in REDIRECTS:
        # The slash at the end is added, and letters are encoded, before anything is looked for.
        there = urljoin(path, answer.headers["Location"])
        if path_here(there) and normalised(there) == path:
            answer = ask(there, "HEAD")
    if answer.status != 404:
        raise ValidationError(_("There is a page or a feed at this address already."))


def lead_here(show, paths: list[str], before: list[str]):
    """Store a redirect for each path, and take out those of `before` that are listed no more.

    Redirects that Wagtail or a person made are left alone.
    """
    site = show.get_site()
    ours = led_here(show).filter(site=site, automatically_created=False)
    ours.filter(old_path__in=set(before) - set(paths)).delete()
    stored = set(led_here(show).filter(old_path__in=paths).values_list("old_path", flat=True))
    for path in paths:
        if path not in stored:
            Redirect.add_redirect(path, show, page_route_path=FEED_ROUTE, site=site)
