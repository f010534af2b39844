"""Menu and footer of each language: (label, page key, ((label, page key), …))."""

from dataclasses import dataclass

MENUS = {
    "da": (
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
    ),
    "en": (
        (
            "Employ a peer",
            "opstart",
            (("Five pieces of advice", "opstart"), ("Start package", "opstartspakke")),
        ),
        ("What's on", "aktiviteter", (("Events", "events"),)),
        (
            "Listen and read",
            "news",
            (("News", "news"), ("Podcast", "podcasts"), ("Meet a peer", "moed_en_peer")),
        ),
        ("About us", "om", (("About us", "om"), ("Contact", "kontakt"))),
    ),
    "nb": (
        ("Ansett en likeperson", "opstart", (("Fem råd", "opstart"),)),
        ("Lytt og les", "news", (("Nyheter", "news"), ("Podkast", "podcasts"))),
        ("Om oss", "om", (("Om oss", "om"), ("Kontakt", "kontakt"))),
    ),
}

FOOTER_LINKS = {
    "da": (
        ("Følg med", "foelg"),
        ("Arkiv", "archive"),
        ("Privatliv", "privatliv"),
        ("Tilgængelighed", "was"),
    ),
    "en": (("Privacy", "privatliv"), ("Accessibility", "was")),
    "nb": (("Kontakt", "kontakt"),),
}

CHANNELS = {
    "da": (
        ("Nyhedsbrev", "https://nyhedsbrev.example.org/"),
        ("Fællesskab på nettet", "https://social.example.org/@peer"),
    ),
    "en": (("Social web", "https://social.example.org/@peer"),),
    "nb": (("Fellesskap på nettet", "https://social.example.org/@peer"),),
}


@dataclass(frozen=True)
class FooterSpec:
    address: str
    support_title: str
    # Name, telephone and hours.
    support_lines: tuple[tuple[str, str, str], ...]


ORGANISATION = "Peer-netværket"
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
