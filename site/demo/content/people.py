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
    roles: list[tuple[str, str, Day, Day | None]] = field(default_factory=list)
    translations: dict[str, str] = field(default_factory=dict)


PEOPLE = [
    PersonSpec(
        "anja",
        "Anja Rosenvinge Thy",
        "Cand.mag. med egne erfaringer fra ungdomspsykiatrien. Leder sekretariatet til daglig.",
        "anja@example.org",
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
        [("Projektkoordinator", "secretariat", Day(-430), None)],
        {
            "en": "Social worker and former peer worker. Leads the project Room for peers.",
            "nb": "Sosionom og tidligere likeperson. Leder prosjektet Plass til likepersoner.",
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
        roles=[("Næstforperson og kasserer", "executive_committee", Day(-640), None)],
        translations={
            "en": "Peer worker in supported housing; looks after our money.",
            "nb": "Erfaringsmedarbeider i en bolig og ansvarlig for økonomien.",
        },
    ),
    PersonSpec(
        "dorthe",
        "Dorthe Lillemark Hav",
        "Pårørende og tidligere skoleleder.",
        roles=[("Sekretær", "executive_committee", Day(-280), None)],
        translations={
            "en": "A relative, and a former head teacher.",
            "nb": "Pårørende og tidligere rektor.",
        },
    ),
    PersonSpec(
        "yasmin",
        "Yasmin Kirkelund",
        "Studerer til ergoterapeut. Frivillig peer i en døgnrådgivning.",
        roles=[("Medlem", "steering_group", Day(-280), None)],
        translations={
            "en": "Studies occupational therapy. Volunteers as a peer at night.",
            "nb": "Studerer til ergoterapeut. Frivillig likeperson om natten.",
        },
    ),
    PersonSpec(
        "henrik",
        "Henrik Aagedal",
        "Leder af et socialpsykiatrisk tilbud, der har ansat peers siden 2017.",
        roles=[("Medlem", "steering_group", Day(-640), None)],
        translations={
            "en": "Runs a service that has employed peers since 2017.",
            "nb": "Leder et tilbud som har ansatt likepersoner siden 2017.",
        },
    ),
    PersonSpec(
        "lone",
        "Lone Fjordgaard",
        "Forsker i fællesskaber og recovery.",
        roles=[("Medlem", "steering_group", Day(-640), None)],
        translations={
            "en": "Does research on communities and recovery.",
            "nb": "Forsker på fellesskap og recovery.",
        },
    ),
    PersonSpec(
        "rikke",
        "Rikke Havbjerg",
        "Tovholder og peer.",
        translations={"en": "Facilitator and peer.", "nb": "Tilrettelegger og likeperson."},
    ),
    PersonSpec(
        "jonas",
        "Jonas Tegllund",
        "Tovholder og peer.",
        translations={"en": "Facilitator and peer.", "nb": "Tilrettelegger og likeperson."},
    ),
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
    PersonSpec(
        "torjus",
        "Torjus Eikeland",
        "Vært på de norske episoder af »To stole«.",
        translations={"nb": "Vert i de norske episodene av «To stoler»."},
    ),
    PersonSpec(
        "ragnhild",
        "Ragnhild Myrstøl",
        "Erfaringskonsulent på et norsk center.",
        translations={"nb": "Erfaringskonsulent på et distriktspsykiatrisk senter."},
    ),
    PersonSpec(
        "aslak",
        "Aslak Brenninghaug",
        "Hjælper andre med at læse en kontrakt.",
        translations={"nb": "Hjelper andre med å lese en arbeidsavtale."},
    ),
    PersonSpec(
        "maren",
        "Maren Holt-Ames",
        "Vært på de engelske episoder af »To stole«.",
        translations={"en": 'Host of the English episodes of "Two chairs".'},
    ),
    PersonSpec(
        "dewi",
        "Dewi Ashcombe",
        "Peer i et team på landet i England.",
        translations={"en": "Peer worker in a rural community team."},
    ),
    PersonSpec(
        "nuala",
        "Nuala Carrick",
        "Peer i et hospitalsteam i England.",
        translations={"en": "Peer worker on a hospital team."},
    ),
    # The six peers. What is shown of the name is decided on the page, not here.
    PersonSpec("peer_cups", "Maja Klintgaard"),
    PersonSpec("peer_chairs", "Bo Strandhuse"),
    PersonSpec("peer_bicycles", "Samira Dalgreve"),
    PersonSpec("peer_coats", "Erik Ravnemose"),
    PersonSpec("peer_boots", "Line Møllebro"),
    PersonSpec("peer_lamps", "Vibeke Skovager"),
]

ROLE_TITLES = {
    "Sekretariatsleder": {"en": "Head of the secretariat", "nb": "Leder av sekretariatet"},
    "Netværkskoordinator": {"en": "Network coordinator", "nb": "Nettverkskoordinator"},
    "Kommunikationsmedarbejder": {"en": "Communications", "nb": "Kommunikasjonsmedarbeider"},
    "Projektkoordinator": {"en": "Project coordinator", "nb": "Prosjektkoordinator"},
    "Forperson": {"en": "Chair", "nb": "Leder"},
    "Næstforperson og kasserer": {"en": "Vice-chair and treasurer", "nb": "Nestleder og kasserer"},
    "Sekretær": {"en": "Secretary", "nb": "Sekretær"},
    "Projektleder": {"en": "Project leader", "nb": "Prosjektleder"},
    "Koordinator": {"en": "Coordinator", "nb": "Koordinator"},
    "Styregruppen": {"en": "Steering group", "nb": "Styringsgruppen"},
    "Medlem": {"en": "Member", "nb": "Medlem"},
}
