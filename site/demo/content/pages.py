"""The standing pages: front page, index pages, about, contact and the small print.

Pages that `manage.py setup` makes are found by their path and filled, never made twice.
"""

from datetime import time

from demo.content.blocks import (
    info_box,
    md,
    organisations,
    page_links,
    people,
    publications,
)
from demo.content.markup import Day, PageSpec, Ref, Text

HOME = PageSpec(
    "home",
    "home",
    "",
    "Peer-Netværket Danmark",
    lead="Vi bruger det, vi selv har levet, til at støtte andre. Og vi støtter hinanden i at gøre "
    "det.",
    related=["opstart", "grupper", "udgivelser"],
    fields={
        "headline": Text("Vi har selv været der"),
        "peers_title": Text("Du er peer, eller du vil gerne være det"),
        "peers_text": Text("Find kolleger, kurser og en, der kan læse din kontrakt."),
        "peers_page": Ref("page", "for_peers"),
        "peers_illustration": "cups",
        "employers_title": Text("I vil gerne ansætte en peer"),
        "employers_text": Text("Begynd med fem råd fra nogen, der har prøvet det."),
        "employers_page": Ref("page", "opstart"),
        "employers_illustration": "chairs",
    },
)

INDEXES = [
    PageSpec(
        "aktiviteter",
        "standard",
        "home",
        "Det sker",
        slug="aktiviteter",
        lead="Webinarer, temaaftener og grupper. Du må gerne bare lytte.",
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
        lead="Seks opdigtede historier, der viser, hvordan rigtige historier kan blive fortalt "
        "her. Ingen af personerne findes. De har tegnede ting i stedet for ansigter.",
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
        page_links("Her bruger vi det", "opstart", "grupper"),
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
        publications("Til arbejdet i dag", listed=("startark", "gruppeguide", "toolkit")),
        publications("Til en længere aften", listed=("haandbok", "nothing_about")),
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
    lead="Peer-Netværket er en forening for mennesker, der bruger deres egne erfaringer med "
    "psykisk sårbarhed til at støtte andre.",
    body=[
        *md("""
        ## Det tror vi på

        At man kan hjælpe, fordi man selv har haft brug for hjælp. At erfaring bliver til faglighed,
        når man deler den med andre. Og at ingen skal være den eneste.

        ## Det gør vi

        Vi samler peers i grupper, holder kurser, rådgiver arbejdspladser og fortæller historier. Vi
        giver ikke behandling, og vi skriver ikke journaler.
        """),
        page_links("Tal med os", "kontakt"),
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
            "Har du brug for at tale med nogen nu, så ring til Livslinien på 70 201 201. Er der "
            "fare for liv, så ring 112.",
        ),
    ],
    fields={
        "email": "kontakt@example.org",
        "phone": "+45 00 00 00 00",
        "address": Text("Eksempelvej 12, 2. sal\n5000 Odense C"),
        "hours_note": Text("Læg en besked, hvis vi ikke tager den. Vi ringer tilbage."),
        "subjects": [
            {
                "title": Text("Job, uddannelse og praktik"),
                "text": Text("Også når du bare vil høre, om det er noget for dig."),
                "person": Ref("person", "anja"),
            },
            {
                "title": Text("Ansæt en peer"),
                "text": Text("Startpakken, kontrakter og de svære spørgsmål."),
                "person": Ref("person", "omar"),
            },
            {
                "title": Text("Medlemskab og lokale grupper"),
                "text": Text("Bliv medlem, find en gruppe, eller begynd en."),
                "person": Ref("person", "mikkel"),
            },
            {
                "title": Text("Din historie"),
                "text": Text("Fortæl den, eller få den taget ned."),
                "person": Ref("person", "signe"),
            },
            {
                "title": Text("Noget på siden virker ikke"),
                "text": Text("Så finder vi en anden måde og retter fejlen."),
            },
        ],
        "opening_hours": [
            {"first_day": 0, "last_day": 3, "opens": time(10), "closes": time(14)},
        ],
        "exceptions": [
            {
                "first_day": Day(24),
                "last_day": Day(38),
                "text": Text("Vi holder fri og svarer ikke på mails."),
            },
        ],
    },
)

STANDING = [VIDEN, UDGIVELSER, OM, MENNESKER, PARTNERE, KONTAKT]
