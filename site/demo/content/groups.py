"""Local network groups. Where and when they meet is shown only where `show_meeting` is set."""

from dataclasses import dataclass


@dataclass
class GroupSpec:
    key: str
    town: str
    region: str
    openness: str = "open"  # open, closed, workplace
    openness_text: str = ""
    rhythm: str = ""
    place: str = ""
    show_meeting: bool = False
    status: str = "active"  # active, resting, forming, seeking
    facilitator: str = ""
    email: str = "grupper@example.org"
    name: str = ""


GROUPS = [
    GroupSpec(
        "aalborg",
        "Aalborg",
        "nordjylland",
        openness_text="For alle, der arbejder som peer eller gerne vil.",
        rhythm="Første tirsdag i måneden kl. 16–18",
        place="Aalundens Værested",
        show_meeting=True,
        facilitator="rikke",
    ),
    GroupSpec("oersted", "Ørsted", "midtjylland", rhythm="Hver anden måned", facilitator="jonas"),
    GroupSpec("aabenraa", "Åbenrå", "syddanmark", rhythm="En gang om måneden"),
    GroupSpec(
        "herning",
        "Herning",
        "midtjylland",
        status="forming",
        openness_text="Vi er ved at samle de første fem.",
    ),
    GroupSpec(
        "aarhus",
        "Aarhus",
        "midtjylland",
        openness="closed",
        openness_text="Gruppen er fuld. Skriv, så siger vi til, når der er plads.",
        rhythm="Hver tredje uge",
        facilitator="pernille",
    ),
    GroupSpec("odense", "Odense", "syddanmark", rhythm="Hver måned", facilitator="jonas"),
    GroupSpec(
        "esbjerg",
        "Esbjerg",
        "syddanmark",
        openness="workplace",
        openness_text="For peers, der er ansat i Vestkystens Psykiatrihus.",
        rhythm="Hver anden uge i arbejdstiden",
    ),
    GroupSpec(
        "koebenhavn",
        "København",
        "hovedstaden",
        rhythm="Hver måned, skiftevis fysisk og online",
        facilitator="rikke",
    ),
    GroupSpec(
        "roskilde",
        "Roskilde",
        "sjaelland",
        status="seeking",
        openness_text="Seks deltagere venter på en tovholder.",
    ),
    GroupSpec(
        "oelgod",
        "Ølgod",
        "syddanmark",
        status="resting",
        openness_text="Gruppen holder pause og begynder igen, når nogen siger til.",
    ),
    GroupSpec("aeroe", "Ærøskøbing", "syddanmark", rhythm="Fire gange om året, med færge og kaffe"),
    GroupSpec(
        "online",
        "Online",
        "national",
        name="Onlinegruppen for nattevagter",
        rhythm="Hver uge",
        openness_text="For peers, der arbejder om natten.",
    ),
]
