"""What a story about a peer is made of."""

from dataclasses import dataclass, field

from demo.content.blocks import info_box
from demo.content.markup import Block, Day, Text


@dataclass
class PeerSpec:
    key: str
    title: str
    person: str
    lead: str
    quote: Text
    illustration: str
    published: Day
    display_name: str = "full"  # full, first, pseudonym
    pseudonym: str = ""
    employer: str = ""
    municipality: str = ""
    region: str = "national"
    hours: int | None = None
    peer_since: int = 0  # years back from today
    # Kind, what, and from and until how many years ago; a post without an end is held now.
    posts: list[tuple[str, str, int, int | None]] = field(default_factory=list)
    project: str = ""
    consent_scopes: tuple[str, ...] = (
        "website",
        "search_engines",
        "feeds",
        "social",
        "translation",
        "machine_translation",
    )
    body: list[Block] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    parent: str = "moed_en_peer"
    kind: str = "peer"
    slug: str = ""


def invented() -> list[Block]:
    return [
        info_box(
            "Personen er opdigtet",
            "Denne historie er skrevet til et demonstrationssite. Mennesket, arbejdspladsen og "
            "ordene findes ikke. Når de rigtige historier kommer, er de fortalt af dem, de handler "
            "om, og de kan altid tages ned igen. "
            "[Sådan passer vi på din historie](page:tell_story).",
        )
    ]
