"""Projects: one that is over, with its archive, and one that runs without a last day."""

from dataclasses import dataclass, field


@dataclass
class PeriodSpec:
    key: str
    name: str
    first_year_back: int | None = None
    first_year: int | None = None
    last_year: int | None = None
    closed: bool = False
    text: str = ""
    funder: str = ""
    # Person and what they do in it.
    people: tuple[tuple[str, str], ...] = ()
    places: str = ""
    replacements: tuple[str, ...] = ()
    translations: dict[str, tuple[str, str, str]] = field(default_factory=dict)


PERIODS = [
    PeriodSpec(
        "foerste_skridt",
        "De første skridt",
        first_year=2014,
        last_year=2018,
        closed=True,
        text="Projektet, hvor de første kommuner prøvede at ansætte peers.",
        funder="hverdagspuljen",
        people=(("birgit", "Projektleder"),),
        places="Aalborg, Odense og Åbenrå",
        replacements=("opstart", "grupper", "moed_en_peer"),
        translations={
            "en": (
                "First steps",
                "The project in which the first towns tried employing peers.",
                "Aalborg, Odense and Åbenrå",
            ),
            "nb": (
                "De første skrittene",
                "Prosjektet der de første kommunene ansatte likepersoner.",
                "Aalborg, Odense og Åbenrå",
            ),
        },
    ),
    PeriodSpec(
        "plads_til_peers",
        "Plads til peers",
        first_year_back=1,
        text="Seks arbejdspladser ansætter peers og fortæller åbent, hvad der lykkes, og hvad der "
        "ikke gør.",
        funder="fjordfonden",
        people=(("omar", "Koordinator"), ("henrik", "Styregruppen")),
        places="Esbjerg, Horsens og Aalborg",
        translations={
            "en": (
                "Room for peers",
                "Six workplaces hire peers and tell openly what works and what does not.",
                "Esbjerg, Horsens and Aalborg",
            ),
            "nb": (
                "Plass til likepersoner",
                "Seks arbeidsplasser ansetter likepersoner og forteller åpent hva som fungerer.",
                "Esbjerg, Horsens og Aalborg",
            ),
        },
    ),
]
