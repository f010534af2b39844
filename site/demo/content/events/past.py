"""What has been."""

from datetime import time

from demo.content.blocks import image, md, pull_quote
from demo.content.events.spec import (
    CAMERA,
    NOT_RECORDED,
    SILENCE,
    TALK_RECORDED,
    EventSpec,
)
from demo.content.markup import Day, Text

PAST = [
    EventSpec(
        "no_webinar",
        "At sige nej uden at lukke døren",
        "Preben Vang Oksbøl fortalte om telefonen på natbordet og om de tre sætninger, han bruger "
        "i dag.",
        sessions=[(Day(-20, 2), time(19, 0), time(20, 15))],
        speakers=("preben", "sisse"),
        camera=CAMERA,
        silence=SILENCE,
        recorded=TALK_RECORDED,
        recording="ep_nej",
        body=[
            *md("""
            Vi var 46, og der kom 31 spørgsmål. Det mest stillede var: Må man sige nej til en, der
            har det skidt? Ja. Det kommer an på hvordan.

            Prebens oplæg er blevet til en episode af »Side om side«. Den varer ikke længere, end
            kaffen holder sig varm.
            """),
            pull_quote(
                "Et nej, du kan holde, er bedre end et ja, du bryder.",
                attribution="Preben Vang Oksbøl",
            ),
        ],
        topics=["graenser"],
    ),
    EventSpec(
        "autumn_gathering",
        "Træfdage på Højskolen ved Fjorden",
        "Tre dage med lange frokoster, korte oplæg og et stille rum.",
        event_kind="conference",
        attendance="on_site",
        sessions=[
            (Day(-58, 4, True), time(12, 0), time(21, 0)),
            (Day(-57, 5, True), time(9, 0), time(21, 0)),
            (Day(-56, 6, True), time(9, 0), time(13, 0)),
        ],
        place=Text("Højskolen ved Fjorden"),
        address="Fjordvejen 100, 5400 Bogense",
        host="hoejskolen",
        price=Text("1.200 kr. med seng"),
        silence=SILENCE,
        pauses=Text("Der var flere pauser end oplæg."),
        recorded=NOT_RECORDED,
        body=[
            image("rolls", "To boller på et bræt med et stykke smør imellem."),
            *md("""
            Tak til alle 84. Vi har gemt de sange, I skrev, og vi har smidt evalueringsskemaerne ud,
            efter at vi læste dem.
            """),
        ],
        topics=["faellesskab"],
    ),
    EventSpec(
        "manager_evening",
        "Temaaften for ledere, der overvejer en peer",
        "Aftenen skulle have været i Horsens. Togene ville noget andet, så vi sås på skærm.",
        event_kind="theme_evening",
        attendance="online",
        state="moved_online",
        sessions=[(Day(-118, 1), time(17, 0), time(19, 0))],
        speakers=("omar", "henrik"),
        camera=Text("De fleste havde kamera på. Nogle lavede aftensmad."),
        silence=SILENCE,
        recorded=NOT_RECORDED,
        body=md("""
        Vi talte om stillingsopslag, om kollegernes tvivl og om, hvem der har nøglen til kontoret.

        Begynd gerne med [de fem råd](page:opstart).
        """),
        topics=["ansaettelse"],
    ),
    EventSpec(
        "night_course",
        "Kursus: At være peer om natten",
        "Tre aftener for dem, der er vågne, når de fleste sover.",
        event_kind="course",
        attendance="online",
        sessions=[
            (Day(-240, 3, True), time(20, 0), time(21, 30)),
            (Day(-233, 3, True), time(20, 0), time(21, 30)),
            (Day(-226, 3, True), time(20, 0), time(21, 30)),
        ],
        speakers=("pernille",),
        camera=CAMERA,
        silence=SILENCE,
        recorded=NOT_RECORDED,
        body=md("""
        Ni deltagere, tre aftener og én lærdom: Natten er lang, men den er sjældent stille.
        """),
        topics=["graenser"],
    ),
    EventSpec(
        "members_meeting",
        "Årsmøde for medlemmer",
        "Regnskab, valg og kage. Du kunne være med i salen eller hjemmefra.",
        event_kind="meeting",
        attendance="both",
        sessions=[(Day(-280, 5), time(13, 0), time(16, 0))],
        place=Text("Foreningen Lanternen, Odense"),
        address="Eksempelvej 12, 5000 Odense C",
        host="lanternen",
        camera=CAMERA,
        silence=Text("Man kunne stemme uden at sige noget."),
        pauses=Text("Kagen kom før regnskabet."),
        recorded=NOT_RECORDED,
        body=md("""
        Dorthe Lillemark Hav og Yasmin Kirkelund blev valgt ind. Regnskabet blev godkendt, og
        kontingentet er uændret.
        """),
        topics=["faellesskab"],
    ),
    EventSpec(
        "first_webinar",
        "Hvad er en peer egentlig?",
        "Vores første webinar: en time om det ord, vi alle bruger, men ikke altid om det samme.",
        sessions=[(Day(-690, 2), time(19, 0), time(20, 0))],
        speakers=("anja", "lone"),
        camera=CAMERA,
        silence=SILENCE,
        recorded=NOT_RECORDED,
        body=md("""
        Vi blev enige om tre ting: En peer har selv været der. En peer er valgt til det. Og en peer
        er ikke en billig behandler.
        """),
        topics=["foerste_job"],
    ),
]
