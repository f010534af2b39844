"""A person with words planted wherever the site can hold them, and everything it holds."""

import hashlib
import json

from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core.cache import caches
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django_tasks_db.models import DBTaskResult
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log
from wagtail.models import Comment
from wagtail_localize.models import (
    StringTranslation,
    Translation,
    TranslationSource,
)

from core.erasing.files import stored_names
from core.models import NetworkGroup
from tests import factories
from tests.news import news_factories as news
from tests.podcasts import podcast_factories as podcasts

NAME = "Zølvine Qwastrup"
TYPED = ["Xyrkøbing", "Zulle"]
# Each so odd that its beginning stands nowhere else, whatever a search makes of its end.
PLANTED = {
    "name": "qwastru",
    "first name": "zølvine",
    "first name in addresses": "zoelvine",
    "pseudonym": "bimmelu",
    "town": "xyrkøb",
    "town in addresses": "xyrkoeb",
    "nickname": "zulle",
    "e-mail": "vfjelbo",
    "caption": "kaptjonl",
    "transcript cue": "trambolk",
    "chapter title": "qapitle",
    "consent note": "fnuggeno",
    "image tag": "tagguldb",
    "image title": "portrifl",
    "document": "dokumemb",
    "audio title": "lydbjarn",
    "log title": "gamletwi",
    "translation memory": "memorwix",
    "translated text": "oversatq",
    "norwegian": "norskwyx",
    "norwegian draft": "senerwyx",
    "norwegian error": "feilmwyx",
    "PO tool": "poverktx",
    "draft": "kladdyrk",
    "comment": "kommenwu",
    "task": "opgavvex",
    "background": "baggrynz",
}


class World:
    def __init__(self, site):
        self.person = factories.person(
            NAME, background="<p>Baggrynzd</p>", email="vfjelbo@example.org"
        )
        given = {"display_name": "pseudonym", "pseudonym": "Bimmelund", "translation": True}
        factories.consent(self.person, **given, note="Fnuggenote")
        for use in ("portrait", "speaker", "quote"):
            factories.consent(self.person, use=use, **given)
        self._story()
        self._episode()
        self._mentions(site)
        self._residue()

    def _story(self):
        portrait = factories.image("Portriflx", file=factories.png(61, 47))
        portrait.tags.add("Tagguldby")
        portrait.get_rendition("width-20")
        self.person.portrait = portrait
        self.person.save()
        self.portrait = portrait
        body = [
            {"type": "image", "value": self.picture(portrait, "Kaptjonly"), "id": "b1"},
            {"type": "paragraph", "value": "<p>Memorwixt i Xyrkøbing</p>", "id": "b2"},
        ]
        self.story = news.peer(of=self.person, scopes=None, title="Gamletwist", live=False)
        self.story.body = json.dumps(body)
        self.story.save_revision().publish()
        self.story.title = "Kaffen"
        self.story.save_revision(log_action=True).publish()
        source, _made = TranslationSource.get_or_create_from_instance(self.story)
        self._in_norwegian(source)
        translation = Translation.objects.create(
            source=source, target_locale=factories.front_page_in("en").locale
        )
        segment = source.stringsegment_set.get(string__data__contains="Memorwixt")
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=translation.target_locale,
            context=segment.context,
            data="Oversatqt",
        )
        # As a text that was written otherwise since leaves them.
        segment.delete()
        draft = self.story.specific
        draft.lead = "Kladdyrky"
        draft.save_revision()

    def _in_norwegian(self, source):
        """From a PO file, as a draft that was published once, with an error that quotes it."""
        locale = factories.front_page_in("nb").locale
        factories.translated(self.story.get_parent().specific, "nb")
        norwegian = Translation.objects.create(source=source, target_locale=locale)
        file = norwegian.export_po()
        for entry in file:
            entry.msgstr = f"Norskwyx {len(entry.msgid)}"
        norwegian.import_po(file, tool_name="Poverktx")
        norwegian.save_target(publish=True)
        page = norwegian.get_target_instance()
        page.title = "Senerwyx"
        page.save_revision(log_action=True)
        StringTranslation.objects.filter(locale=norwegian.target_locale).update(
            has_error=True, field_error="»Feilmwyx« er for langt"
        )

    @staticmethod
    def picture(image, caption):
        return {
            "image": {"image": image.pk, "alt_text": "Zulle", "decorative": False},
            "caption": caption,
            "credit": "",
        }

    def _episode(self):
        """Of which the editor says that it goes whole."""
        # Bytes that no other test leaves behind.
        heard = podcasts.silence() + b"\0" * 61
        sound = podcasts.audio(heard, name="samtale-med-zulle.mp3", title="Lydbjarnet")
        self.episode = podcasts.episode(audio=sound, title="Samtale med Zølvine Qwastrup")
        podcasts.chapters(self.episode, (0, "Qapitlet"))
        podcasts.transcript(self.episode, ("Zulle", "Trambolken"))
        news.credit(self.episode, name=NAME)

    def _mentions(self, site):
        """What stays, without the person."""
        body = [
            {"type": "paragraph", "value": "<p>Alle kom.</p>", "id": "c1"},
            {
                "type": "pull_quote",
                "value": {"quote": "Jeg var der.", "person": self.person.pk, "attribution": ""},
                "id": "c2",
            },
            {
                "type": "people",
                "value": {
                    "title": "Os",
                    "body": "",
                    "people": [
                        {
                            "type": "item",
                            "value": {"person": self.person.pk, "role": "x"},
                            "id": "p",
                        }
                    ],
                },
                "id": "c3",
            },
        ]
        page = news.article(title="Zulle holder fest", slug="en-fest")
        page.save_revision(log_action=True)
        page.title, page.body = "En fest", json.dumps(body)
        page.credits.create(person=self.person, role="speaker", locale=page.locale)
        page.save_revision().publish()
        page.lead = f"Med {NAME}s hund"
        page.save_revision()
        self.article = page
        self.group = NetworkGroup.objects.create(
            name="Gruppe", town="Ribe", region="south", facilitator=self.person, locale=page.locale
        )
        document = factories.document(
            "Om Zølvine-Qwastrup", file=ContentFile(b"%PDF-1.4 x", name="dokumembe-zulle.pdf")
        )
        document.tags.add("zulle", "fest")
        self.document = document

    def _residue(self):
        editor = factories.user("skribent")
        Comment.objects.create(
            page=self.article, user=editor, text="Kommenwund: spørg Zulle", contentpath="title"
        )
        log(instance=self.person, action="wagtail.edit", title=NAME)
        log(instance=self.article, action="wagtail.rename", data={"title": {"old": "Zulle holder"}})
        Redirect.objects.create(old_path="/xyrkoebing/zoelvine-qwastrup")
        DBTaskResult.objects.create(
            args_kwargs={"args": [f"Opgavvex om {NAME}"], "kwargs": {}},
            task_path="core.mail.send",
            backend_name="default",
            exception_class_path="",
            traceback="",
            worker_ids=[],
        )
        session = SessionStore()
        session.update({"_auth_user_id": str(editor.pk), "said": f"»{NAME}« er gemt"})
        session.save()
        self.session = session.session_key
        caches["default"].set("card", NAME)


def readable(value) -> str:
    is_binary = isinstance(value, (bytes, memoryview))
    text = bytes(value).decode("utf-8", "replace") if is_binary else str(value)
    return text.replace("\\u00f8", "ø").replace("\\u00d8", "ø").casefold()


def dump() -> dict[str, str]:
    """Every column of every table, also of those that no model knows."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        else:
            cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        found = {}
        for (name,) in cursor.fetchall():
            cursor.execute(f'SELECT * FROM "{name}"')
            found[name] = "\n".join(readable(value) for row in cursor for value in row)
    found["sessions"] = readable([session.get_decoded() for session in Session.objects.all()])
    return found


def raw_database() -> str:
    """The file's bytes, free pages and all, as this transaction has them."""
    if connection.vendor != "sqlite":
        return ""
    return readable(connection.connection.serialize())


def media() -> dict[str, bytes]:
    found = {}
    for name in stored_names():
        with default_storage.open(name, "rb") as file:
            found[name] = file.read()
    return found


def sums(files) -> set[str]:
    return {hashlib.sha256(data).hexdigest() for data in files.values()}


def hits() -> dict[str, list[str]]:
    """Where each planted word is found."""
    places = dump()
    places["database file"] = raw_database()
    for name, data in media().items():
        places[f"file {name}"] = f"{name} {readable(data)}".casefold()
    places["caches"] = readable([cache._cache for cache in caches.all()])
    found = {}
    for what, word in PLANTED.items():
        where = [place for place, text in places.items() if word in text]
        if where:
            found[what] = where
    return found
