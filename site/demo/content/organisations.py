"""Invented organisations around the network."""

from dataclasses import dataclass, field


@dataclass
class OrganisationSpec:
    key: str
    name: str
    relation: str
    description: str
    country: str = "DK"
    url: str = ""
    translations: dict[str, str] = field(default_factory=dict)


ORGANISATIONS = [
    OrganisationSpec(
        "lanternen",
        "Foreningen Lanternen",
        "founder",
        "Var med til at stifte netværket og lægger stadig lokaler til om torsdagen.",
        url="https://lanternen.example.org/",
        translations={
            "en": "One of our founders. Still lends us its rooms on Thursdays.",
            "nb": "En av stifterne våre. Låner oss fortsatt lokaler på torsdager.",
        },
    ),
    OrganisationSpec(
        "broen",
        "Socialtilbuddet Broen",
        "founder",
        "Ansatte sine første peers, før nogen kaldte dem det.",
        translations={"en": "Hired its first peers before anyone used the word."},
    ),
    OrganisationSpec(
        "vestkyst",
        "Vestkystens Psykiatrihus",
        "partner",
        "Prøver nye måder at ansætte peers på sammen med os.",
        url="https://psykiatrihuset.example.org/",
        translations={"en": "Tries out new ways of employing peers together with us."},
    ),
    OrganisationSpec(
        "hoejskolen",
        "Højskolen ved Fjorden",
        "partner",
        "Huser vores kurser og den årlige træfdag.",
        translations={"en": "Hosts our courses and the yearly gathering."},
    ),
    OrganisationSpec(
        "aalunden",
        "Aalundens Værested",
        "partner",
        "Åbent hus for alle, og fast mødested for gruppen i Aalborg.",
    ),
    OrganisationSpec(
        "fjordfonden",
        "Fjordfonden",
        "funder",
        "Støtter projektet Plads til peers i tre år.",
        translations={"en": "Supports the project Room for peers for three years."},
    ),
    OrganisationSpec(
        "hverdagspuljen",
        "Hverdagspuljen",
        "funder",
        "Støttede projektperioden 2014–2018.",
    ),
    OrganisationSpec(
        "omsorgsforbund",
        "Dansk Omsorgsforbund",
        "union",
        "Fagforening, der hjælper peers med løn og ansættelse.",
        translations={"en": "A union that helps peers with pay and contracts."},
    ),
    OrganisationSpec(
        "socialfaglig",
        "Socialfaglig Samling",
        "union",
        "Fagforening for folk på sociale arbejdspladser.",
    ),
    OrganisationSpec(
        "erfaringsbroen",
        "Erfaringsbroen",
        "sister",
        "Vores søsterorganisation i Norge. Vi laver podcast og håndbog sammen.",
        country="NO",
        url="https://erfaringsbroen.example.org/",
        translations={
            "en": "Our sister organisation in Norway. We make a podcast and a handbook together.",
            "nb": "Søsterorganisasjonen vår i Norge. Vi lager podkast og håndbok sammen.",
        },
    ),
    OrganisationSpec(
        "kitchen_table",
        "The Kitchen Table Press",
        "supplier",
        "Lille engelsk forlag, der udgiver værktøjer fra peers til peers.",
        country="GB",
        translations={"en": "A small English press for tools by peers, for peers."},
    ),
]
