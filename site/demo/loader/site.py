"""The order in which the demonstration is built; all of it or nothing."""

from django.db import transaction
from wagtail.models import Page

from demo.content import PAGES, TRANSLATIONS
from demo.content.podcasts import EPISODES
from demo.loader.addresses import load_redirects
from demo.loader.facts import load_facts
from demo.loader.files import load_audio, load_files
from demo.loader.furniture import Furniture
from demo.loader.languages import LanguageLoader
from demo.loader.pages import PageLoader
from demo.loader.renditions import visit_all
from demo.loader.shelf import Shelf
from demo.loader.speech import load_speech


def load_site() -> int:
    """Number of public pages there are in the end."""
    with transaction.atomic():
        shelf = Shelf()
        load_files(shelf)
        load_facts(shelf)
        for spec in EPISODES:
            load_audio(shelf, spec.audio)
        PageLoader(shelf).load(PAGES)
        Furniture(shelf).load()
        load_redirects(shelf)
        load_speech(shelf, "da")
        for language_code, translations in TRANSLATIONS.items():
            LanguageLoader(shelf, language_code).load(PAGES, translations)
            load_speech(shelf, language_code)
        # A page saved from the shelf knew of no children added since, and says so to the tree.
        Page.fix_tree()
    return visit_all()
