"""Three stories, each with its own way of showing a name."""

from demo.content.blocks import image, md, pull_quote
from demo.content.markup import Day, Text
from demo.content.peers.spec import PeerSpec, invented

CREDIT = "Peer-Netværket"

FIRST_THREE = [
    PeerSpec(
        "story_cups",
        "Jeg begynder altid med kaffen",
        "peer_cups",
        "Maja møder folk, den dag de bliver udskrevet. Hun har en termokande med og ingen papirer.",
        Text("Papirerne kan vente. Kaffen bliver kold."),
        "cups",
        Day(-14),
        employer=Text("Kommunens bostøtte"),
        municipality="Aalborg",
        region="nordjylland",
        hours=25,
        peer_since=5,
        posts=[
            ("permanent", Text("Fast stilling som peermedarbejder i bostøtten"), 3, None),
            ("volunteer", Text("Frivillig i et værested"), 5, 3),
        ],
        project="plads_til_peers",
        body=[
            *md("""
            Der er en bænk uden for afdelingen. Der sidder Maja, når døren går op. Hun rejser sig
            ikke med det samme. Hun løfter termokanden og venter på et nik.

            »Da jeg selv kom ud ad den dør, havde jeg en pose med tøj og en tid hos nogen om tre
            uger. Tre uger er lang tid, når man ikke ved, hvad man skal lave i aften.«

            ## De første timer

            De følges hjem. Nogle gange køber de mælk. Nogle gange skifter de en pære. Det ligner
            ikke meget i et skema, og Maja har måttet opfinde et felt til det. Det hedder
            »almindeligt«.
            """),
            image(
                "cups",
                "To kopper ved siden af hinanden med damp over.",
                "To kopper er nok til en begyndelse.",
                CREDIT,
            ),
            *md("""
            ## Det, hun ikke siger

            Hun fortæller sjældent om sin egen tid på afdelingen. Folk spørger heller ikke. Men de
            kan mærke, at hun ved, hvor kontakten sidder i mørket.
            """),
            pull_quote(
                "Jeg er ikke et forbillede. Jeg er en, der ved, hvor bussen holder.",
                attribution="Maja Klintgaard",
            ),
            *md("""
            ## Til dig, der overvejer det

            Maja råder dig til at begynde med få timer og en god stol i personalerummet. Og til at
            spørge, hvem du må ringe til, før du får brug for det.
            """),
            *invented(),
        ],
        topics=["foerste_job", "historier"],
        related=["aalborg_house"],
    ),
    PeerSpec(
        "story_chairs",
        "Man sidder ved siden af, ikke over for",
        "peer_chairs",
        "Bo flytter stolene, før han siger noget. Det er hans bedste redskab, siger han.",
        Text("Når stolene står rigtigt, behøver man ikke sige så meget."),
        "chairs",
        Day(-75),
        display_name="first",
        employer=Text("Et bosted"),
        municipality="Horsens",
        region="midtjylland",
        hours=18,
        peer_since=8,
        posts=[("flex", Text("Fleksjob som peer på et bosted"), 6, None)],
        project="plads_til_peers",
        body=[
            *md("""
            Samtalerummet på bostedet havde et bord og to stole, der pegede mod hinanden. Bo
            stillede dem ved vinduet, så de pegede mod et æbletræ. Lederen spurgte hvorfor. »Prøv at
            sidde der,« sagde han.

            ## Femten år på den anden stol

            Bo har selv siddet over for mange mennesker med blokke på skødet. De fleste var rare.
            Han husker mest blokkene.

            I dag skriver han først, når den anden er gået, og kun det, de er blevet enige om.
            """),
            image(
                "chairs",
                "To forskellige stole ved siden af hinanden.",
                "Stolene blev stående.",
                CREDIT,
            ),
            *md("""
            ## Kollegerne

            Det tog et år, før de andre holdt op med at sænke stemmen, når han kom ind. Det, der
            hjalp, var en fælles tur i svømmehallen. »Man kan ikke være forsigtig med en mand i
            badebukser.«
            """),
            *invented(),
        ],
        topics=["ansaettelse"],
        related=["manager_question"],
    ),
    PeerSpec(
        "story_bicycles",
        "Vi cykler, og så taler vi, hvis vi taler",
        "peer_bicycles",
        "En peer fra Syddanmark låner to cykler ud: den ene til sig selv, den anden til den, der "
        "ikke kan sidde stille.",
        Text("På cykel er der ingen, der kigger på én."),
        "bicycles",
        Day(-130),
        display_name="pseudonym",
        pseudonym="Nora",
        employer=Text("Et værested"),
        municipality="Åbenrå",
        region="syddanmark",
        hours=12,
        peer_since=3,
        posts=[("hourly", Text("Timeansat peer"), 3, None)],
        consent_scopes=("website", "feeds", "translation"),
        body=[
            *md("""
            Nora hedder noget andet. Hun arbejder et sted, hvor alle kender alle, og hun vil gerne
            kunne købe ind i fred.

            ## Turen er samtalen

            »Jeg kunne aldrig svare på spørgsmål, når jeg skulle sidde ned. Så jeg tænkte, at der
            nok var flere.« De cykler ud til vandet og hjem igen. Det tager en time, og den halve
            time er modvind.
            """),
            image(
                "bicycles",
                "To cykler ved siden af hinanden, den ene med kurv.",
                "Modvind tæller dobbelt.",
                CREDIT,
            ),
            *md("""
            ## En aftale om stilhed

            Før første tur laver de en aftale: Ingen behøver sige noget, og ingen behøver sige
            hvorfor. De fleste begynder at tale ved den anden bro.
            """),
            pull_quote("De fleste begynder at tale ved den anden bro.", repeats=True),
            *invented(),
        ],
        topics=["graenser"],
    ),
]
