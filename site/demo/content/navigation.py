"""Menu, footer and old addresses; a menu item is a label, a page and the items below it."""

from dataclasses import dataclass

MENU = (
    (
        "For peers",
        "for_peers",
        (
            ("Bliv medlem", "bliv_medlem"),
            ("Job og vilkår", "job"),
            ("Kurser og sparring", "kurser"),
            ("Lokale grupper", "grupper"),
        ),
    ),
    (
        "Ansæt en peer",
        "opstart",
        (("Fem råd om opstart", "opstart"), ("Startpakken", "opstartspakke")),
    ),
    ("Det sker", "aktiviteter", (("Arrangementer", "events"), ("Lokale grupper", "grupper"))),
    (
        "Lyt og læs",
        "news",
        (
            ("Nyheder", "news"),
            ("Podcast", "podcasts"),
            ("Mød en peer", "moed_en_peer"),
            ("Udgivelser", "udgivelser"),
            ("Emner", "topics"),
        ),
    ),
    (
        "Om os",
        "om",
        (
            ("Mennesker", "mennesker"),
            ("Samarbejdspartnere", "samarbejdspartnere"),
            ("Fortæl din historie", "tell_story"),
            ("Kontakt", "kontakt"),
        ),
    ),
)

FOOTER_LINKS = (
    ("Arkiv", "archive"),
    ("Privatliv", "privatliv"),
    ("Tilgængelighed", "was"),
)

CHANNELS = (
    ("Nyhedsbrev", "https://nyhedsbrev.example.org/"),
    ("Fællesskab på nettet", "https://social.example.org/@peer"),
)

# Addresses of the organisation's former site.
OLD_ADDRESSES = {
    "/2021-i-peer-netvaerket/": "outlook",
    "/opstart-og-implementering-ny/": "opstart",
}

# Labels in other languages; what points at a page that a language lacks is not shown there.
LABELS = {
    "en": {
        "For peers": "For peers",
        "Bliv medlem": "Become a member",
        "Job og vilkår": "Jobs and conditions",
        "Kurser og sparring": "Courses and reflection",
        "Lokale grupper": "Local groups",
        "Ansæt en peer": "Employ a peer",
        "Fem råd om opstart": "Five pieces of advice",
        "Startpakken": "The start package",
        "Det sker": "What's on",
        "Arrangementer": "Events",
        "Lyt og læs": "Listen and read",
        "Nyheder": "News",
        "Podcast": "Podcast",
        "Mød en peer": "Meet a peer",
        "Udgivelser": "Publications",
        "Emner": "Topics",
        "Om os": "About us",
        "Mennesker": "People",
        "Samarbejdspartnere": "Partners",
        "Fortæl din historie": "Tell your story",
        "Kontakt": "Contact",
        "Arkiv": "Archive",
        "Privatliv": "Privacy",
        "Tilgængelighed": "Accessibility",
        "Nyhedsbrev": "Newsletter",
        "Fællesskab på nettet": "Online community",
    },
    "nb": {
        "For peers": "For likepersoner",
        "Bliv medlem": "Bli medlem",
        "Job og vilkår": "Jobb og vilkår",
        "Kurser og sparring": "Kurs og veiledning",
        "Lokale grupper": "Lokale grupper",
        "Ansæt en peer": "Ansett en likeperson",
        "Fem råd om opstart": "Fem råd om oppstart",
        "Startpakken": "Startpakken",
        "Det sker": "Det skjer",
        "Arrangementer": "Arrangementer",
        "Lyt og læs": "Lytt og les",
        "Nyheder": "Nyheter",
        "Podcast": "Podkast",
        "Mød en peer": "Møt en likeperson",
        "Udgivelser": "Utgivelser",
        "Emner": "Emner",
        "Om os": "Om oss",
        "Mennesker": "Mennesker",
        "Samarbejdspartnere": "Samarbeidspartnere",
        "Fortæl din historie": "Fortell din historie",
        "Kontakt": "Kontakt",
        "Arkiv": "Arkiv",
        "Privatliv": "Personvern",
        "Tilgængelighed": "Tilgjengelighet",
        "Nyhedsbrev": "Nyhetsbrev",
        "Fællesskab på nettet": "Fellesskap på nettet",
    },
}


@dataclass(frozen=True)
class FooterSpec:
    address: str
    support_title: str
    # Name, telephone and hours.
    support_lines: tuple[tuple[str, str, str], ...]


ORGANISATION = "Peer-Netværket Danmark"
COMPANY_NUMBER = "00 00 00 00"
EMAIL = "kontakt@example.org"
PHONE = "+45 00 00 00 00"

FOOTERS = {
    "da": FooterSpec(
        "Eksempelvej 12, 2. sal\n5000 Odense C",
        "Brug for at tale med nogen nu?",
        (
            ("Livslinien", "70 201 201", "Anonym rådgivning hver dag"),
            ("Ved fare for liv", "112", "Hele døgnet"),
        ),
    ),
    "en": FooterSpec(
        "Eksempelvej 12, 2nd floor\n5000 Odense C\nDenmark",
        "Need to talk to someone now?",
        (
            ("Samaritans (United Kingdom)", "116 123", "Day and night"),
            ("Emergency (Denmark and the EU)", "112", "Day and night"),
        ),
    ),
    "nb": FooterSpec(
        "Eksempelvej 12, 2. sal\n5000 Odense C\nDanmark",
        "Trenger du å snakke med noen nå?",
        (
            ("Mental Helse Hjelpetelefonen", "116 123", "Hele døgnet"),
            ("Akutt medisinsk hjelp", "113", "Hele døgnet"),
        ),
    ),
}
