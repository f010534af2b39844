"""Three more stories."""

from demo.content.blocks import calm_end, content_note, image, md, pull_quote
from demo.content.markup import Day, Text
from demo.content.peers.spec import PeerSpec, invented

CREDIT = "Peer-Netværket"

LAST_THREE = [
    PeerSpec(
        "story_coats",
        "Der hang pludselig en frakke mere på knagen",
        "peer_coats",
        "Erik var 58, da han fik sin første arbejdsplads i tyve år. Han talte knagerne for at være "
        "sikker.",
        Text("De havde sat mit navn over en knage. Så gik jeg ikke hjem igen."),
        "coats",
        Day(-220),
        employer=Text("Vestkystens Psykiatrihus"),
        municipality="Esbjerg",
        region="syddanmark",
        hours=15,
        peer_since=2,
        posts=[
            ("flex", Text("Fleksjob som peer i modtagelsen"), 1, None),
            ("temporary", Text("Praktik i køkkenet"), 2, 1),
        ],
        project="plads_til_peers",
        body=[
            *md("""
            Den første dag kom Erik en time for tidligt. Han gik rundt om bygningen tre gange. På
            tredje runde åbnede rengøringsassistenten døren og gav ham en kop te.

            ## Knagen

            I personalerummet hang ni frakker og var ti knager. Over den tiende stod der »Erik«.
            Nogen havde skrevet det med en pæn tusch.
            """),
            image(
                "coats",
                "To frakker på hver sin knage, den ene med halstørklæde.",
                "Den højre er Eriks.",
                CREDIT,
            ),
            *md("""
            ## I modtagelsen

            Han sidder ved døren. Når nogen kommer ind og ikke ved, hvor de skal gøre af sig selv,
            viser han dem, hvor man hænger sit tøj. »Det er det, jeg kan,« siger han. »Det er også
            det, de mangler.«
            """),
            *invented(),
        ],
        topics=["foerste_job"],
        related=["project_start"],
    ),
    PeerSpec(
        "story_boots",
        "Støvlerne står i bilen",
        "peer_boots",
        "Line kører rundt på landet. Hun har to par gummistøvler med: sine egne og et par i "
        "størrelse 44.",
        Text("Man kan godt være ensom med udsigt."),
        "boots",
        Day(-330),
        display_name="first",
        employer=Text("Et rejsehold i regionen"),
        municipality="Tønder",
        region="syddanmark",
        hours=30,
        peer_since=6,
        posts=[("permanent", Text("Fast stilling som peer i et rejsehold"), 4, None)],
        body=[
            content_note("Historien nævner et selvmordsforsøg, uden detaljer."),
            *md("""
            Der er 40 kilometer mellem Lines første og sidste stop. Det midterste er en gård, hvor
            manden helst taler, mens han fodrer. Derfor støvlerne.

            ## Hun har selv boet for enden af en grusvej

            »Dengang jeg prøvede at tage mit liv, var der to kilometer til den nærmeste nabo. Hun
            kom alligevel. Hun havde set, at lyset ikke blev tændt.«

            Siden har Line tænkt på lys. Hun lægger mærke til gårdspladser og skorstene.
            """),
            image(
                "boots",
                "To støvler ved siden af hinanden.",
                "Størrelse 38 og størrelse 44.",
                CREDIT,
            ),
            *md("""
            ## Aftalen med chefen

            Efter de svære besøg kører hun en omvej. Det står i hendes kontrakt, at hun må. Der står
            »tyve minutter«, og der står ikke hvorfor.
            """),
            *invented(),
            calm_end(
                """
                Tag en pause, før du læser videre. Har du brug for at tale med nogen, så ring til
                Livslinien på 70 201 201. Er det akut, så ring 112.
                """,
                "story_cups",
            ),
        ],
        topics=["graenser", "historier"],
    ),
    PeerSpec(
        "story_lamps",
        "Jeg lader en lampe være tændt",
        "peer_lamps",
        "Vibeke arbejder om natten i en rådgivning. Hun taler med dem, der ikke vil vække nogen.",
        Text("Klokken fire er der ikke nogen dumme spørgsmål."),
        "lamps",
        Day(-400),
        employer=Text("En døgnrådgivning"),
        municipality="Roskilde",
        region="sjaelland",
        hours=20,
        peer_since=11,
        posts=[
            ("permanent", Text("Nattevagt og peer i en rådgivning"), 7, None),
            ("permanent", Text("Peer på et sengeafsnit"), 11, 7),
        ],
        consent_scopes=("website", "search_engines", "feeds", "social"),
        body=[
            *md("""
            Der er ét vindue med lys i hele bygningen, og bag det sidder Vibeke med strikketøj og
            høretelefoner. Hun har gjort det i syv år.

            ## Hvad ringer folk om?

            Om en kat. Om en søster. Om ingenting. Om at det snart er lyst, og at de er bange for
            det. Hun siger ikke, at det går over. Hun siger, at hun sidder her til klokken syv.
            """),
            image(
                "lamps",
                "En arkitektlampe og en bordlampe ved siden af hinanden.",
                "Der er altid en til.",
                CREDIT,
            ),
            pull_quote(
                "Jeg strikker, mens de tænker. De kan høre pindene.",
                attribution="Vibeke Skovager",
            ),
            *md("""
            ## Når vagten er slut

            Hun slukker ikke lampen, når hun går. Det gør dagholdet. Det er en lille ting, men hun
            kan lide, at der ikke er et øjeblik uden lys.
            """),
            *invented(),
        ],
        topics=["historier"],
    ),
]
