"""Pictures of media/ and documents of documents/ by key."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FileSpec:
    key: str
    file: str
    title: str
    description: str = ""
    credit: str = "Peer-Netværket"


IMAGES: list[FileSpec] = []
DOCUMENTS = [
    FileSpec("startark", "startark.pdf", "Den første måned (arbejdsark)"),
    FileSpec("gruppeguide", "gruppeguide.pdf", "Godt i gang med en gruppe"),
]
