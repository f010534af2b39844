"""Invented people: staff, board, hosts, authors and the six peers of "Mød en peer".

`roles` are (title, body, first day, last day); a role without a last day is held now.
"""

from dataclasses import dataclass, field

from demo.content.markup import Day


@dataclass
class PersonSpec:
    key: str
    name: str
    background: str = ""
    email: str = ""
    illustration: str = ""
    roles: list[tuple[str, str, Day, Day | None]] = field(default_factory=list)
    translations: dict[str, str] = field(default_factory=dict)


PEOPLE = [
    PersonSpec(
        "anja",
        "Anja Rosenvinge Thy",
        "Cand.mag. med egne erfaringer fra ungdomspsykiatrien. Leder sekretariatet til daglig.",
        "anja@example.org",
        "lamps",
        [("Sekretariatsleder", "secretariat", Day(-900), None)],
        {
            "en": "MA, with experience of her own from youth psychiatry. Runs the secretariat.",
            "nb": "Cand.mag. med egne erfaringer fra ungdomspsykiatrien. Leder sekretariatet.",
        },
    ),
    PersonSpec(
        "mikkel",
        "Mikkel Bøghede Sand",
        "Har arbejdet som peer i seks år. Hjælper lokale grupper i gang.",
        "mikkel@example.org",
        "bicycles",
        [("Netværkskoordinator", "secretariat", Day(-700), None)],
        {
            "en": "Worked as a peer for six years. Helps local groups to get going.",
            "nb": "Har arbeidet som likeperson i seks år. Hjelper lokale grupper i gang.",
        },
    ),
    PersonSpec(
        "signe",
        "Signe Aabylyng",
        "Journalist. Redigerer nyheder, podcast og historier.",
        "signe@example.org",
        "cups",
        [("Kommunikationsmedarbejder", "secretariat", Day(-500), None)],
        {
            "en": "Journalist. Edits news, podcasts and stories.",
            "nb": "Journalist. Redigerer nyheter, podkast og historier.",
        },
    ),
    PersonSpec(
        "omar",
        "Omar Haddelund",
        "Socialrådgiver og tidligere peermedarbejder. Leder projektet Plads til peers.",
        "omar@example.org",
        "coats",
        [("Projektkoordinator", "secretariat", Day(-430), None)],
        {
            "en": "Social worker and former peer worker. Leads the project Room for peers.",
            "nb": "Sosionom og tidligere erfaringsmedarbeider. Leder prosjektet Plass til peers.",
        },
    ),
    PersonSpec(
        "birgit",
        "Birgit Engholtved",
        "Var med til at bygge netværket op.",
        roles=[("Sekretariatsleder", "secretariat", Day(-2600), Day(-900))],
    ),
    PersonSpec(
        "karen",
        "Karen Elmesø",
        "Uddannet sygeplejerske og peer gennem elleve år.",
        illustration="boots",
        roles=[("Forperson", "executive_committee", Day(-640), None)],
        translations={
            "en": "Trained as a nurse, and a peer for eleven years.",
            "nb": "Utdannet sykepleier og likeperson i elleve år.",
        },
    ),
    PersonSpec(
        "tobias",
        "Tobias Ørneskov",
        "Peermedarbejder i et bosted og ansvarlig for netværkets økonomi.",
        illustration="umbrellas",
        roles=[("Næstforperson og kasserer", "executive_committee", Day(-640), None)],
    ),
    PersonSpec(
        "dorthe",
        "Dorthe Lillemark Hav",
        "Pårørende og tidligere skoleleder.",
        roles=[("Sekretær", "executive_committee", Day(-280), None)],
    ),
    PersonSpec(
        "yasmin",
        "Yasmin Kirkelund",
        "Studerer til ergoterapeut. Frivillig peer i en døgnrådgivning.",
        roles=[("Medlem", "steering_group", Day(-280), None)],
    ),
    PersonSpec(
        "henrik",
        "Henrik Aagedal",
        "Leder af et socialpsykiatrisk tilbud, der har ansat peers siden 2017.",
        roles=[("Medlem", "steering_group", Day(-640), None)],
    ),
    PersonSpec(
        "lone",
        "Lone Fjordgaard",
        "Forsker i fællesskaber og recovery.",
        roles=[("Medlem", "steering_group", Day(-640), None)],
    ),
    PersonSpec("rikke", "Rikke Havbjerg", "Tovholder og peer.", illustration="rolls"),
    PersonSpec("jonas", "Jonas Tegllund", "Tovholder og peer.", illustration="bicycles"),
    PersonSpec("pernille", "Pernille Østerhav", "Tovholder og peerkonsulent."),
    PersonSpec(
        "ingrid",
        "Ingrid Solbakkmoen",
        "Rådgiver i den norske søsterorganisation.",
        translations={"nb": "Rådgiver i Erfaringsbroen.", "en": "Adviser at our Norwegian sister."},
    ),
    PersonSpec(
        "eleanor",
        "Eleanor Whitcombe-Hale",
        "Har skrevet om peers i 20 år.",
        translations={"en": "Has written about peer support for twenty years."},
    ),
    # Voices of the podcasts.
    PersonSpec("sisse", "Sisse Kvist Dam", "Vært på »Side om side«. Peer i otte år."),
    PersonSpec("jorn", "Jørn Agerlund Bæk", "Peer på et sengeafsnit."),
    PersonSpec("halima", "Halima Toftegård", "Peer i en kommunes bostøtte."),
    PersonSpec("preben", "Preben Vang Oksbøl", "Har været ansat som peer i seks år."),
    PersonSpec("rikke_l", "Rikke Lundager Thy", "Har startet en lokal gruppe for peers."),
    PersonSpec("torjus", "Torjus Eikeland", "Vært på de norske episoder af »To stole«."),
    PersonSpec("ragnhild", "Ragnhild Myrstøl", "Erfaringskonsulent på et norsk center."),
    PersonSpec("aslak", "Aslak Brenninghaug", "Hjælper andre med at læse en kontrakt."),
    PersonSpec("maren", "Maren Holt-Ames", "Vært på de engelske episoder af »To stole«."),
    PersonSpec("dewi", "Dewi Ashcombe", "Peer i et team på landet i England."),
    PersonSpec("nuala", "Nuala Carrick", "Peer i et hospitalsteam i England."),
    # The six peers. What is shown of the name is decided on the page, not here.
    PersonSpec("peer_cups", "Maja Klintgaard", illustration="cups"),
    PersonSpec("peer_chairs", "Bo Strandhuse", illustration="chairs"),
    PersonSpec("peer_bicycles", "Samira Dalgreve", illustration="bicycles"),
    PersonSpec("peer_coats", "Erik Ravnemose", illustration="coats"),
    PersonSpec("peer_boots", "Line Møllebro", illustration="boots"),
    PersonSpec("peer_lamps", "Vibeke Skovager", illustration="lamps"),
]
