"""What is coming, with and without a day."""

from datetime import time

from demo.content.blocks import image, in_short, md
from demo.content.events.spec import (
    CAMERA,
    NOT_RECORDED,
    PAUSES,
    SILENCE,
    TALK_RECORDED,
    EventSpec,
)
from demo.content.markup import Day, Text

COMING = [
    EventSpec(
        "limits_webinar",
        "Grænser, der kan bøjes uden at knække",
        "Hvor tæt er for tæt? To peers fortæller om de aftaler, de laver med sig selv og med "
        "arbejdspladsen.",
        sessions=[(Day(10, 2), time(19, 5), time(20, 30))],
        register_url="https://tilmelding.example.org/graenser/",
        register_by=Day(9),
        price=Text("Gratis"),
        speakers=("karen", "rikke"),
        camera=CAMERA,
        silence=SILENCE,
        pauses=PAUSES,
        recorded=TALK_RECORDED,
        body=[
            in_short(
                "To korte oplæg og tid til spørgsmål.",
                "Kamera og lyd er frivilligt.",
                "Du får en optagelse bagefter.",
            ),
            *md("""
            Som peer giver du noget af dig selv. Det er meningen. Men hvor meget, til hvem og hvad
            gør du, når du opdager, at du gav for meget?

            ## Sådan foregår det

            Vi åbner rummet fem minutter før. Karen Elmesø fortæller først, derefter Rikke Havbjerg.
            Du kan skrive spørgsmål undervejs, og du behøver ikke sætte navn på.
            """),
        ],
        topics=["graenser"],
    ),
    EventSpec(
        "story_evening",
        "At fortælle sin historie og beholde noget selv",
        "En aften med te og papir, hvor vi øver os i at vælge: Hvad vil du fortælle, og hvad er "
        "kun dit?",
        event_kind="theme_evening",
        attendance="on_site",
        state="postponed",
        sessions=[(Day(34, 1), time(17, 0), time(20, 0))],
        old_start=(Day(6, 1), time(17, 0)),
        place=Text("Aalundens Værested, Aalborg"),
        address="Eksempelgade 3, 9000 Aalborg",
        register_url="https://tilmelding.example.org/historie/",
        price=Text("Gratis. Vi serverer suppe."),
        host="aalunden",
        speakers=("signe",),
        silence=SILENCE,
        pauses=Text("Vi holder pause efter hver øvelse. Der er et stille rum ved siden af."),
        recorded=NOT_RECORDED,
        agenda=[
            (time(17), Text("Suppe"), Text("Du kan også nøjes med at sidde.")),
            (time(17, 45), Text("Første øvelse: hvad vil du fortælle?"), ""),
            (time(18, 30), Text("Pause"), ""),
            (time(18, 50), Text("Anden øvelse: hvad er kun dit?"), ""),
            (time(19, 45), Text("Vi rydder op og går hver til sit"), ""),
        ],
        body=[
            *md("""
            Aftenen er flyttet, fordi lokalet fik vand ind. Har du meldt dig til, har du stadig din
            plads.

            Du går hjem med et ark, hvor der står, hvad du gerne vil fortælle. Og et andet, hvor der
            står, hvad du ikke vil. Det andet er mindst lige så vigtigt.
            """),
            image("candles", "Et tykt og et tyndt stearinlys, begge tændt."),
        ],
        topics=["historier"],
        related=["tell_story"],
    ),
    EventSpec(
        "new_peer_course",
        "Ny som peer: et kursus over fire gange",
        "Til dig, der er begyndt inden for det seneste år. Vi mødes fire gange, to på skærm og to "
        "på højskolen.",
        event_kind="course",
        attendance="both",
        sessions=[
            (Day(48, 5, True), time(10, 0), time(15, 0)),
            (Day(55, 2, True), time(19, 0), time(20, 30)),
            (Day(62, 2, True), time(19, 0), time(20, 30)),
            (Day(69, 5, True), time(10, 0), time(15, 0)),
        ],
        place=Text("Højskolen ved Fjorden og online"),
        address="Fjordvejen 100, 5400 Bogense",
        register_url="https://tilmelding.example.org/ny-som-peer/",
        register_by=Day(38),
        price=Text("400 kr. for medlemmer, 900 kr. for andre. Spørg, hvis det er for meget."),
        host="hoejskolen",
        speakers=("mikkel", "pernille"),
        camera=CAMERA,
        silence=Text("Vi arbejder i par. Du kan altid sige »jeg springer over«."),
        pauses=Text("Et kvarter hver time på højskolen. Frokosten er lang."),
        recorded=NOT_RECORDED,
        body=md("""
        Du bliver ikke eksamineret, og du får ikke et stempel. Du får fire gange ro til at tænke
        over det, du er begyndt på, sammen med andre, der også lige er begyndt.

        ## De fire gange

        1. At lande: din rolle og din arbejdsplads.
        2. At lytte uden at løse.
        3. At bruge sin egen historie.
        4. At blive ved: pauser, sparring og ferie.
        """),
        topics=["foerste_job"],
    ),
    EventSpec(
        "facilitators_meeting",
        "Åbent møde for tovholdere",
        "Mødet er aflyst, fordi tre ud af fem oplægsholdere er syge. Vi prøver igen i det nye "
        "halvår.",
        event_kind="meeting",
        attendance="on_site",
        state="cancelled",
        sessions=[(Day(19, 3), time(16, 0), time(18, 0))],
        place=Text("Foreningen Lanternen, Odense"),
        address="Eksempelvej 12, 5000 Odense C",
        host="lanternen",
        silence=SILENCE,
        recorded=NOT_RECORDED,
        body=md("""
        Var du på vej, så brug gerne tiden på at ringe til en anden tovholder. I kan få hinandens
        numre hos os.
        """),
        topics=["faellesskab"],
    ),
    EventSpec(
        "spring_conference",
        "Konference: Peers og ledere i samme rum",
        "En dag, hvor halvdelen af pladserne er til peers og halvdelen til dem, der ansætter dem.",
        event_kind="conference",
        attendance="on_site",
        state="planned",
        approximate=("season", 1, 4, 15),
        place=Text("Højskolen ved Fjorden"),
        host="hoejskolen",
        silence=SILENCE,
        pauses=Text("Et stille rum er åbent hele dagen."),
        recorded=Text("Oplæggene bliver optaget, samtalerne gør ikke."),
        body=md("""
        Vi kender stedet, men ikke dagen. Så snart højskolen har sagt ja til en dato, står den her
        og i kalenderen.

        Har du noget, du gerne vil sige fra en stol og ikke fra en scene? [Skriv til
        os](page:kontakt).
        """),
        topics=["ansaettelse"],
    ),
    EventSpec(
        "nordic_day",
        "Nordisk peerdag i Norge",
        "Erfaringsbroen inviterer til en fælles dag. Vi samler en bus, når vi ved hvornår.",
        event_kind="meeting",
        attendance="on_site",
        state="planned",
        approximate=("year", 1, 7, 1),
        place=Text("Et sted med udsigt, siger de"),
        host="erfaringsbroen",
        silence=SILENCE,
        body=md("""
        Det bliver i løbet af næste år. Mere ved vi ikke, og det gør nordmændene heller ikke.
        """),
        topics=["norden"],
    ),
]
