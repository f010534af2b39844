"""Pictures, documents and sound, through the checks that an upload goes through."""

import json
from pathlib import Path

from django.core.files import File

from core.models import SiteDocument, SiteImage
from demo.content.files import DOCUMENTS, IMAGES
from demo.loader.shelf import DEMO_DIR, Shelf
from podcasts.models import Audio


def load_files(shelf: Shelf):
    for spec in IMAGES:
        with (DEMO_DIR / spec.file).open("rb") as stored:
            image = SiteImage(
                title=spec.title,
                description=spec.description,
                credit=spec.credit,
                licence="CC BY 4.0",
                file=File(stored, name=Path(spec.file).name),
            )
            image.full_clean()
            image.save()
        shelf.put("image", spec.key, image)
    for spec in DOCUMENTS:
        with (DEMO_DIR / spec.file).open("rb") as stored:
            document = SiteDocument(title=spec.title, file=File(stored, name=Path(spec.file).name))
            document.full_clean()
            document.save()
        shelf.put("document", spec.key, document)


def load_audio(shelf: Shelf, key: str) -> Audio:
    """The recording of that name, and what is said in it, as kept beside it."""
    folder = DEMO_DIR / "media" / "audio"
    speech = json.loads((folder / f"{key}.json").read_text(encoding="utf-8"))
    shelf.put("speech", key, speech)
    source = next(path for path in folder.glob(f"{key}.*") if path.suffix != ".json")
    with source.open("rb") as stored:
        audio = Audio(title=speech["title"], file=File(stored, name=source.name))
        audio.full_clean()
        audio.save()
    return shelf.put("audio", key, audio)
