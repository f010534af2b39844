"""Pictures, artwork and documents by key; files lie below the app's folder."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FileSpec:
    key: str
    file: str
    title: str
    description: str = ""
    credit: str = "Peer-Netværket"


IMAGES = [
    FileSpec("cups", "pictures/cups.png", "To kopper", "To kopper ved siden af hinanden."),
    FileSpec("chairs", "pictures/chairs.png", "To stole", "To stole ved siden af hinanden."),
    FileSpec(
        "bicycles",
        "pictures/bicycles.png",
        "To cykler",
        "To cykler ved siden af hinanden, den ene med kurv.",
    ),
    FileSpec(
        "coats",
        "pictures/coats.png",
        "To frakker",
        "To frakker på hver sin knage, den ene med halstørklæde.",
    ),
    FileSpec(
        "boots",
        "pictures/boots.png",
        "To støvler",
        "En gummistøvle og en snørestøvle med sok ved siden af hinanden.",
    ),
    FileSpec(
        "lamps",
        "pictures/lamps.png",
        "To lamper",
        "En arkitektlampe og en bordlampe ved siden af hinanden.",
    ),
    FileSpec(
        "rolls",
        "pictures/rolls.png",
        "To boller",
        "To boller på et bræt med et stykke smør imellem.",
    ),
    FileSpec(
        "pens",
        "pictures/pens.png",
        "To penne",
        "En fyldepen og en blyant, der hver har skrevet en streg.",
    ),
    FileSpec(
        "candles",
        "pictures/candles.png",
        "To stearinlys",
        "Et tykt og et tyndt stearinlys, begge tændt.",
    ),
    FileSpec("artwork_beside", "media/artwork/side-om-side.jpg", "Side om side (omslag)"),
    FileSpec("artwork_chairs", "media/artwork/to-stole.jpg", "To stole (omslag)"),
]
DOCUMENTS = [
    FileSpec("startark", "documents/startark.pdf", "Den første måned (arbejdsark)"),
    FileSpec("gruppeguide", "documents/gruppeguide.pdf", "Godt i gang med en gruppe"),
]
