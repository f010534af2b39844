"""Two shows and the words around their episodes.

Sound, chapters and cues lie in media/audio, one JSON per episode; what is said there in
Norwegian and English stays so, and the Danish page says in Danish what it is about.
"""

from dataclasses import dataclass, field

from demo.content.blocks import md, page_links
from demo.content.markup import Block, Day, Text


@dataclass
class ShowSpec:
    key: str
    title: str
    slug: str
    lead: str
    artwork: str
    author: str
    hosts: tuple[str, ...]
    categories: tuple[str, ...] = ("Health & Fitness > Mental Health",)
    # A name of podcasts.models.ShowPage.Frequency, in small letters.
    rhythm: str = ""
    # By number.
    seasons: dict[int, str] = field(default_factory=dict)
    # Address and words of the call for support.
    support: tuple[str, Text | str] = ("", "")
    feeds_include_original: bool = False
    body: list[Block] = field(default_factory=list)
    parent: str = "podcasts"
    kind: str = "show"
    topics: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)


@dataclass
class EpisodeSpec:
    key: str
    audio: str
    parent: str
    published: Day
    title: str
    lead: str
    guests: tuple[str, ...]
    hosts: tuple[str, ...]
    # Danish titles of the chapters where the sound is in another language.
    chapters: tuple[Text, ...] = ()
    # Of the first chapters, in their order.
    chapter_pictures: tuple[str, ...] = ()
    body: list[Block] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    kind: str = "episode"
    slug: str = ""
    content_note: Text | str = ""
    skip_to: str = ""


SHOWS = [
    ShowSpec(
        "show_beside",
        "Side om side",
        "side-om-side",
        "To peers ved samme bord. Korte samtaler om arbejdet, som det er, når døren er lukket.",
        "artwork_beside",
        "Peer-Netværket",
        ("sisse",),
        rhythm="monthly",
        seasons={1: "Ved bordet"},
        support=("https://example.org/stoet", Text("Støt podcasten")),
        feeds_include_original=True,
        body=md("""
        Sisse Kvist Dam har været peer i otte år og er nysgerrig på, hvordan andre gør. Hver episode
        handler om én ting, og den varer ikke længere end en kop kaffe.

        Alle medvirkende er opdigtede, og stemmerne er lavet af en maskine. Serien viser, hvordan en
        podcast kan se ud her.
        """),
        topics=["foerste_job"],
    ),
    ShowSpec(
        "show_nordic",
        "To stole",
        "to-stole",
        "Samtaler på norsk og engelsk med peers uden for Danmark. Teksten står til hver episode.",
        "artwork_chairs",
        "Peer-Netværket og Erfaringsbroen",
        ("torjus", "maren"),
        categories=("Health & Fitness > Mental Health", "Society & Culture"),
        rhythm="fortnightly",
        body=md("""
        To stole ved siden af hinanden, en vært og en gæst. De første to episoder er på norsk, de
        næste to på engelsk. På siden fortæller vi på dansk, hvad de handler om.

        Alle medvirkende er opdigtede, og stemmerne er lavet af en maskine.
        """),
        topics=["norden"],
    ),
]

EPISODES = [
    EpisodeSpec(
        "ep_kaffe",
        "kaffe-foer-papirer",
        "show_beside",
        Day(-96),
        "Kaffe før papirer",
        "Jørn er peer på et sengeafsnit. Han begynder med to kopper ved vinduet og lader papirerne "
        "vente.",
        ("jorn",),
        ("sisse",),
        chapter_pictures=("cups", "", "chairs"),
        body=md("""
        »Kaffe eller te?« Det er tit det første spørgsmål den dag, som man selv bestemmer svaret på.
        Jørn fortæller om at gøre det lille spørgsmål stort nok.
        """),
        topics=["foerste_job"],
        related=["story_cups"],
    ),
    EpisodeSpec(
        "ep_nye",
        "den-nye-i-personalerummet",
        "show_beside",
        Day(-68),
        "Den nye i personalerummet",
        "Halima blev den første peer i sit team. Hun fortæller om tre stille måneder og om et "
        "skema, der blev skrevet om.",
        ("halima",),
        ("sisse",),
        body=[
            *md("""
            Ingen var uvenlige. De vidste bare ikke, hvad de måtte sige. Halima fortæller, hvad hun
            selv sagde, og hvad hendes leder gjorde.
            """),
            page_links("Til dig, der leder", "opstart", "manager_question"),
        ],
        topics=["ansaettelse"],
    ),
    EpisodeSpec(
        "ep_nej",
        "et-nej-man-kan-holde",
        "show_beside",
        Day(-11),
        "Et nej, man kan holde",
        "Preben svarede på beskeder til langt ud på natten. Her fortæller han, hvordan han lærte "
        "at lukke telefonen og stadig være til at regne med.",
        ("preben",),
        ("sisse",),
        body=md("""
        Optagelsen begyndte som et webinar. Preben deler tre sætninger, du kan låne, og
        fortæller, hvem han ringer til på vej hjem.
        """),
        content_note=Text("Episoden handler om at være udmattet af sit arbejde."),
        skip_to="0:30",
        topics=["graenser"],
        related=["limits_webinar"],
    ),
    EpisodeSpec(
        "ep_stole",
        "otte-stole-i-et-laant-lokale",
        "show_beside",
        Day(-4),
        "Otte stole i et lånt lokale",
        "Rikke har startet en lokal netværksgruppe for peers. Det krævede en nøgle, en termokande "
        "og en fast tirsdag.",
        ("rikke_l",),
        ("sisse",),
        body=[
            *md("""
            Vil du selv i gang, så begynd med at lytte. Bagefter kan du læse, hvordan man gør.
            """),
            page_links("Begynd en gruppe", "grupper"),
        ],
        topics=["faellesskab"],
    ),
    EpisodeSpec(
        "ep_vente",
        "aa-vente-sammen",
        "show_nordic",
        Day(-61),
        "At vente sammen",
        "Ragnhild arbejder på et norsk center. En stor del af hendes arbejde foregår på en bænk på "
        "gangen. Episoden er på norsk.",
        ("ragnhild",),
        ("torjus",),
        chapters=(
            Text("Bænken på gangen"),
            Text("Det, der hjælper"),
            Text("Når du selv bliver træt"),
        ),
        body=md("""
        Nogle har været bange i tre uger for den første time. Ragnhild sætter sig ved siden af og
        siger, at hun selv har siddet der.
        """),
        topics=["norden"],
    ),
    EpisodeSpec(
        "ep_loen",
        "loenn-for-det-du-kan",
        "show_nordic",
        Day(-47),
        "Løn for det, du kan",
        "Aslak arbejdede gratis i fire år, før han fik en stilling. Nu hjælper han andre med at "
        "læse en kontrakt. Episoden er på norsk.",
        ("aslak",),
        ("torjus",),
        chapters=(Text("Fire år med gavekort"), Text("Aftalen"), Text("Et råd ad gangen")),
        body=md("""
        Aslak har stadig en skuff med kuglepenne. Han fortæller, hvad han ville ønske, at nogen
        havde sagt til ham det første år.
        """),
        topics=["loen", "norden"],
    ),
    EpisodeSpec(
        "ep_bus",
        "the-walk-to-the-bus-stop",
        "show_nordic",
        Day(-33),
        "Turen til stoppestedet",
        "Dewi arbejder på landet i England. Det meste af det, der betyder noget, sker mellem en "
        "hoveddør og et stoppested. Episoden er på engelsk.",
        ("dewi",),
        ("maren",),
        chapters=(Text("Fire hundrede meter"), Text("At vide, hvornår man tier"), Text("Bussen")),
        body=md("""
        Fire hundrede meter kan tage tre måneder. Dewi fortæller om at gå så langt, som den anden
        har lyst til, og så vende om.
        """),
        topics=["historier", "norden"],
        related=["story_bicycles"],
    ),
    EpisodeSpec(
        "ep_notes",
        "what-we-write-about-each-other",
        "show_nordic",
        Day(-19),
        "Det, vi skriver om hinanden",
        "Nuala lader dem, hun støtter, læse hver eneste note, før den bliver gemt. Episoden er på "
        "engelsk.",
        ("nuala",),
        ("maren",),
        chapters=(Text("En skærm mellem to stole"), Text("Ord, der bliver"), Text("Fire minutter")),
        body=md("""
        Det tager fire minutter mere, og det har ændret, hvad hun skriver. Nuala fortæller om de
        ord, hun er holdt op med at bruge.
        """),
        topics=["graenser", "norden"],
    ),
]
