"""Publications: `language` is the thing's own, `described_in` that of the text about it."""

from dataclasses import dataclass
from datetime import date

from demo.content.markup import Day


@dataclass
class PublicationSpec:
    key: str
    title: str
    kind: str  # report, tool, worksheet, handbook, toolkit
    text: str
    language: str = "da"
    described_in: str = "da"
    authors: str = ""
    publisher: str = ""
    status: str = "published"
    published: Day | None = None
    expected: Day | date | None = None
    expected_precision: str = "day"
    url: str = ""
    document: str = ""
    topic: str = ""
    # Title and what it is.
    parts: tuple[tuple[str, str], ...] = ()


PUBLICATIONS = [
    PublicationSpec(
        "startark",
        "Den første måned: et arbejdsark til peer og leder",
        "worksheet",
        "To sider, som I udfylder sammen: Hvad skal du lave, hvem spørger du, og hvornår holder "
        "du pause?",
        authors="Anja Rosenvinge Thy og Omar Haddelund",
        publisher="Peer-Netværket",
        published=Day(-310),
        document="startark",
        topic="foerste_job",
    ),
    PublicationSpec(
        "toolkit",
        "Sitting Beside: a toolkit for peer workers",
        "toolkit",
        "Tre værktøjer fra England til dig, der arbejder som peer. De er korte, kan printes og "
        "er skrevet af peers. Værktøjskassen er på engelsk; teksten her er vores egen.",
        language="en",
        authors="Eleanor Whitcombe-Hale",
        publisher="The Kitchen Table Press",
        published=Day(-520),
        url="https://kitchentable.example.org/sitting-beside/",
        parts=(
            (
                "Before you sit down",
                "En tjekliste til de ti minutter, før du møder et andet menneske.",
            ),
            (
                "What is mine, what is yours",
                "Et ark, der hjælper dig med at skelne din egen historie fra den andens.",
            ),
            (
                "After you get up",
                "Fem spørgsmål, du kan gå hjem med, så arbejdet ikke følger med hele vejen.",
            ),
        ),
        topic="viden",
    ),
    PublicationSpec(
        "haandbok",
        "Ved siden av: håndbok for arbeidsplasser",
        "handbook",
        "Håndboka tar deg gjennom det første året med en likeperson i staben: stilling, lønn, "
        "opplæring, veiledning og hva du gjør når noe blir vanskelig.",
        language="nb",
        described_in="nb",
        authors="Ingrid Solbakkmoen",
        publisher="Erfaringsbroen",
        published=Day(-760),
        url="https://erfaringsbroen.example.org/ved-siden-av/",
        topic="ansaettelse",
    ),
    PublicationSpec(
        "nothing_about",
        "Two Cups of Tea: what peer support looks like from inside",
        "report",
        "Twelve peer workers in three countries kept a diary for a month. The report lets them "
        "speak, and draws few conclusions.",
        language="en",
        described_in="en",
        authors="Eleanor Whitcombe-Hale",
        publisher="The Kitchen Table Press",
        published=Day(-1000),
        url="https://kitchentable.example.org/two-cups/",
        topic="viden",
    ),
    PublicationSpec(
        "vilkaar",
        "Løn og vilkår for peers: en undersøgelse blandt medlemmerne",
        "report",
        "Vi spørger alle medlemmer om timer, løn, titel og sparring. Undersøgelsen er lavet "
        "sammen med to fagforeninger.",
        status="expected",
        expected=Day(150),
        expected_precision="season",
        publisher="Peer-Netværket",
        topic="loen",
    ),
    PublicationSpec(
        "evaluering",
        "De første skridt: samlet evaluering",
        "report",
        "Rapporten skulle samle erfaringerne fra projektperioden 2014–2018.",
        status="expected",
        expected=date(2018, 9, 1),
        expected_precision="month",
        publisher="Peer-Netværket",
        topic="ansaettelse",
    ),
    PublicationSpec(
        "gruppeguide",
        "Godt i gang med en gruppe",
        "tool",
        "En dagsorden, en huskeliste og tre måder at begynde et møde på.",
        authors="Mikkel Bøghede Sand",
        publisher="Peer-Netværket",
        published=Day(-120),
        document="gruppeguide",
        topic="faellesskab",
    ),
]
