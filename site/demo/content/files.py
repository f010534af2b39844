"""Pictures of pictures/ and documents of documents/ by key."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FileSpec:
    key: str
    file: str
    title: str
    credit: str = "Tegning: Peer-Netværket"


IMAGES = [
    FileSpec("cups", "cups.png", "To kopper"),
    FileSpec("chairs", "chairs.png", "To stole"),
    FileSpec("bicycles", "bicycles.png", "To cykler"),
    FileSpec("coats", "coats.png", "To frakker"),
    FileSpec("boots", "boots.png", "To par støvler"),
    FileSpec("lamps", "lamps.png", "To lamper"),
    FileSpec("rolls", "rolls.png", "To boller"),
    FileSpec("pens", "pens.png", "To penne"),
    FileSpec("candles", "candles.png", "To stearinlys"),
    FileSpec("artwork_beside", "artwork-cups.jpg", "Side om side (omslag)"),
    FileSpec("artwork_chairs", "artwork-chairs.jpg", "To stole (omslag)"),
]
DOCUMENTS = [
    FileSpec("startark", "startark.pdf", "Den første måned (arbejdsark)"),
    FileSpec("gruppeguide", "gruppeguide.pdf", "Godt i gang med en gruppe"),
]
