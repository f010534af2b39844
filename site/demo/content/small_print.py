"""Rights, privacy and accessibility."""

from demo.content.blocks import contact_card, md
from demo.content.markup import PageSpec

STORY = PageSpec(
    "tell_story",
    "standard",
    "home",
    "Fortæl din historie",
    slug="fortael-din-historie",
    lead="Det er din historie. Du bestemmer, hvad der står, hvor den bliver vist, og hvornår den "
    "skal væk igen.",
    body=[
        *md("""
        ## Sådan foregår det

        1. Du taler med Signe, så længe du vil. Hun skriver.
        2. Du læser det igennem og retter. Du kan tage nogen med.
        3. Du sætter kryds ved hver enkelt ting, du siger ja til.
        4. Vi viser historien. Hvert år spørger vi, om den stadig må stå der.

        ## Det kan du vælge

        - Dit fulde navn, kun fornavn eller et dæknavn.
        - Et foto, en tegnet ting eller ingenting.
        - Om historien må findes i søgemaskiner, deles og oversættes.

        ## Når du fortryder

        Du kan altid trække dit ja tilbage, og du skal ikke forklare hvorfor. Så tager vi historien
        ned samme dag, også på andre sprog. Vi kan ikke hente det, andre allerede har gemt, for
        eksempel i en podcast-app eller et internetarkiv. Det siger vi, før du siger ja.
        """),
        contact_card(
            "Tal med Signe",
            "Du kan også bede om at få en historie taget ned her.",
            person="signe",
            email="signe@example.org",
            page="kontakt",
        ),
    ],
    topics=["historier"],
)

PRIVATLIV = PageSpec(
    "privatliv",
    "standard",
    "home",
    "Privatliv",
    slug="privatliv",
    lead="Kort sagt: Vi ved ikke, at du har været her, og det vil vi heller ikke vide.",
    body=md("""
    ## Når du læser og lytter

    Vi sætter ingen cookies, og ingen andre får noget at vide. Din egen browser husker, hvor langt
    du er nået i en episode. Det kan vi ikke se.

    ## Når du skriver til os

    Vi gemmer din besked, til vi har svaret, og sletter den efter seks måneder. Skriv helst ikke om
    din diagnose i en mail. Ring hellere.

    ## Når du fortæller din historie

    Så gælder der særlige regler, som du kan læse under [Fortæl din historie](page:tell_story).

    ## Dine rettigheder

    Du kan få at vide, hvad vi har om dig, få det rettet og få det slettet. Er du utilfreds med os,
    kan du klage til Datatilsynet.
    """),
)

WAS = PageSpec(
    "was",
    "standard",
    "home",
    "Tilgængelighed",
    slug="was",
    lead="Alle skal kunne læse og lytte her, også på en dårlig dag og på en gammel telefon.",
    body=[
        *md("""
        ## Det har vi gjort

        - Alt kan bruges med tastatur.
        - Al lyd har tekst.
        - Intet bevæger sig af sig selv.
        - Farver og kontrast følger den måde, din enhed er sat op på.

        ## Det ved vi, at der mangler

        - Nogle ældre dokumenter er ikke mærket op til skærmlæsere.
        - Teksterne til lyden er på det sprog, der bliver talt.

        Denne erklæring hører til et demonstrationssite og er ikke en juridisk erklæring.
        """),
        contact_card(
            "Er der noget, du ikke kan bruge?",
            "Skriv eller ring, så finder vi en anden måde og retter fejlen.",
            email="kontakt@example.org",
            page="kontakt",
        ),
    ],
)

SMALL_PRINT = [STORY, PRIVATLIV, WAS]
