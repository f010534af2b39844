"""People, in the groups and roles of podcasttaxonomy.com."""

from core.feeds import element
from core.models import Credit

CAST, WRITING = "cast", "writing"
# There is no role for photographs: the list's visuals are graphic design and cover art.
ROLES = {
    Credit.Role.HOST: (CAST, "host"),
    Credit.Role.FACILITATOR: (CAST, "host"),
    Credit.Role.GUEST: (CAST, "guest"),
    Credit.Role.SPEAKER: (CAST, "guest"),
    Credit.Role.AUTHOR: (WRITING, "writer"),
    Credit.Role.EDITOR: (WRITING, "editor"),
    Credit.Role.TRANSLATOR: (WRITING, "translator"),
}
LONGEST_NAME = 128


def persons(credits):
    for credit in credits:
        name = credit.shown_name[:LONGEST_NAME]
        if name and credit.role in ROLES:
            group, role = ROLES[credit.role]
            url = (credit.shown_person.url if credit.shown_person else "") or None
            yield element("podcast:person", name, group=group, role=role, href=url)


def with_hosts(own, show_credits):
    """An item's persons replace the show's: its hosts are said again, unless it has others."""
    if not own or any(credit.role == Credit.Role.HOST for credit in own):
        return own
    return [credit for credit in show_credits if credit.role == Credit.Role.HOST] + own
