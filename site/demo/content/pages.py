"""The standing pages: front page, index pages, about, contact and the small print.

Pages that `manage.py setup` makes are found by their path and filled, never made twice.
"""

from demo.content.blocks import (
    call_to_action,
    contact_card,
    faq,
    info_box,
    md,
    organisations,
    page_links,
    people,
    publications,
)
from demo.content.markup import PageSpec, Text

HOME = PageSpec(
    "home",
    "home",
    "",
    "Peer-netværket",
    lead="Vi har selv været der. Nu støtter vi andre, og vi støtter hinanden i at gøre det.",
)

INDEXES = [
    PageSpec(
        "aktiviteter",
        "standard",
        "home",
        "Det sker",
        slug="aktiviteter",
        lead="Webinarer, temaaftener og grupper. Du må gerne bare lytte.",
        body=[page_links("Find noget at være med til", "events", "grupper")],
    ),
    PageSpec(
        "events",
        "event_index",
        "aktiviteter",
        "Arrangementer",
        slug="arrangementer",
        lead="Ved hvert arrangement står der, hvad der sker: om kameraet er frivilligt, om du må "
        "være stille, og om vi optager.",
    ),
    PageSpec(
        "news",
        "news_index",
        "home",
        "Nyheder",
        slug="nyheder",
        lead="Det, der er nyt, og det, vi beder om hjælp til.",
    ),
    PageSpec(
        "podcasts",
        "podcast_index",
        "home",
        "Podcast",
        slug="podcast",
        lead="Samtaler, du kan høre, mens du går en tur. Der er tekst til dem alle.",
    ),
    PageSpec(
        "moed_en_peer",
        "peer_index",
        "home",
        "Mød en peer",
        slug="moed-en-peer",
        lead="Seks opdigtede historier, der viser, hvordan rigtige historier kan blive fortalt her. "
        "Ingen af personerne findes. De har tegnede ting i stedet for ansigter.",
    ),
    PageSpec(
        "topics",
        "topic_index",
        "home",
        "Emner",
        slug="emner",
        lead="Alt, vi har om et emne, samlet på ét sted.",
    ),
    PageSpec(
        "archive",
        "archive_index",
        "home",
        "Arkiv",
        slug="arkiv",
        lead="Projekter, der er slut. Vi lader siderne stå, fordi nogen kan få brug for at vide, "
        "hvordan det begyndte.",
    ),
]

VIDEN = PageSpec(
    "viden",
    "standard",
    "home",
    "Viden",
    slug="viden",
    lead="Det, vi ved, det, vi er ved at finde ud af, og det, andre har skrevet.",
    body=[
        *md("""
        Vi er ikke forskere. Men vi spørger, samler og læser, og vi siger, når vi ikke ved noget.
        """),
        page_links("Læs videre", "udgivelser", "opstart", "grupper"),
    ],
    topics=["viden"],
)

UDGIVELSER = PageSpec(
    "udgivelser",
    "standard",
    "viden",
    "Udgivelser",
    slug="udgivelser",
    lead="Arbejdsark, håndbøger og rapporter. Nogle er vores, andre er lånt hos naboer.",
    body=[
        *md("""
        ## Til arbejdet i dag
        """),
        publications("Arbejdsark og værktøjer", listed=("startark", "gruppeguide", "toolkit")),
        *md("""
        ## Til en længere aften
        """),
        publications("Håndbøger og rapporter", listed=("haandbok", "nothing_about")),
        *md("""
        ## På vej
        """),
        publications("Det venter vi på", listed=("vilkaar", "evaluering")),
    ],
    topics=["viden"],
)

OM = PageSpec(
    "om",
    "standard",
    "home",
    "Om os",
    slug="om",
    lead="Peer-netværket er en forening for mennesker, der bruger deres egne erfaringer med psykisk "
    "sårbarhed til at støtte andre.",
    body=[
        *md("""
        ## Det tror vi på

        At man kan hjælpe, fordi man selv har haft brug for hjælp. At erfaring bliver til faglighed,
        når man deler den med andre. Og at ingen skal være den eneste.

        ## Det gør vi

        Vi samler peers i grupper, holder kurser, rådgiver arbejdspladser og fortæller historier. Vi
        giver ikke behandling, og vi skriver ikke journaler.
        """),
        page_links("Mere om os", "mennesker", "samarbejdspartnere", "kontakt"),
    ],
)

MENNESKER = PageSpec(
    "mennesker",
    "standard",
    "om",
    "Mennesker",
    slug="mennesker",
    lead="Dem, der tager telefonen, og dem, der bestemmer. Nogle gange er det de samme.",
    body=[
        people("Sekretariatet", "secretariat"),
        people("Forretningsudvalget", "executive_committee"),
        people("Styregruppen", "steering_group"),
        people(
            "Tovholdere, du tit møder",
            listed=(("rikke", "Aalborg og København"), ("jonas", "Ørsted og Odense")),
        ),
    ],
)

PARTNERE = PageSpec(
    "samarbejdspartnere",
    "standard",
    "om",
    "Samarbejdspartnere",
    slug="samarbejdspartnere",
    lead="Vi er små, så vi gør næsten alting sammen med nogen.",
    body=[
        organisations("De stiftede netværket", "founder"),
        organisations("Dem arbejder vi sammen med", "partner"),
        organisations("De støtter os", "funder"),
        organisations("Fagforeninger", "union"),
        organisations("Vores søster i Norge", "sister"),
    ],
)

KONTAKT = PageSpec(
    "kontakt",
    "contact",
    "home",
    "Kontakt",
    slug="kontakt",
    lead="Skriv eller ring. Du behøver ikke vide præcis, hvad du vil spørge om.",
    body=[
        info_box(
            "Vi er ikke en akut linje",
            "Har du brug for at tale med nogen nu, så ring til Livslinien på 70 201 201. Er der fare "
            "for liv, så ring 112.",
        ),
        people("Hvem tager telefonen?", "secretariat"),
    ],
)

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

    Vi sætter ingen cookies, og ingen andre får noget at vide. Din egen browser husker, hvor langt du
    er nået i en episode. Det kan vi ikke se.

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

FOELG = PageSpec(
    "foelg",
    "standard",
    "home",
    "Følg med",
    slug="foelg",
    lead="Få besked, når der er nyt, uden at give os din mailadresse.",
    body=[
        *md("""
        Et feed er en adresse, som et program holder øje med for dig. Du vælger programmet, og vi ved
        ikke, hvem du er. Kopiér adressen ind i din podcast-app, din nyhedslæser eller din kalender.
        """),
        faq(
            (
                "Hvad er forskellen på RSS og kalender?",
                "RSS er til nyheder og podcast. Kalenderen lægger arrangementer ind i din egen "
                "kalender og flytter dem, når vi gør.",
            ),
            (
                "Kan jeg ikke bare få en mail?",
                "Ikke endnu. Vi arbejder på et nyhedsbrev.",
            ),
        ),
        call_to_action("Mangler der noget at følge?", "Sig det til os", page="kontakt"),
    ],
)

STANDING = [VIDEN, UDGIVELSER, OM, MENNESKER, PARTNERE, KONTAKT, STORY, PRIVATLIV, WAS, FOELG]

CONTACT_SUBJECTS = [
    Text("Job, uddannelse og praktik"),
    Text("Ansæt en peer"),
    Text("Medlemskab"),
    Text("Lokale grupper"),
    Text("Fortæl din historie, eller få den taget ned"),
    Text("Noget på siden virker ikke"),
]
OPENING_HOURS = [
    Text("Mandag til torsdag kl. 10–14"),
    Text("Fredag er vi ude i landet"),
]
