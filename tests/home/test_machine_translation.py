"""A machine may write where it is allowed to, and nobody is left to believe that a person did."""

import pytest
from django.urls import reverse
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from core.models import Consent, Credit
from news.models import ArticlePage
from tests import factories
from tests.home.machine_editor import start, submitted
from tests.news import news_factories

pytestmark = [pytest.mark.django_db, pytest.mark.wagtail_indexes]

DUMMY = {"CLASS": "wagtail_localize.machine_translators.dummy.DummyTranslator"}
NOTICE = "A machine has translated this page."


@pytest.fixture(autouse=True)
def machine(settings):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = DUMMY


@pytest.fixture
def article(site, page_at):
    page = news_factories.article(
        page_at("nyheder/"), title="Nyt om løn", slug="nyt-om-loen", lead="Kort sagt."
    )
    page.save_revision().publish()
    factories.translated(page.get_parent().specific, title="News", slug="news")
    return page


@pytest.fixture
def published(django_capture_on_commit_callbacks):
    def publish(translation):
        # wagtail-localize publishes when the transaction is over.
        with django_capture_on_commit_callbacks(execute=True):
            translation.save_target(publish=True)
        return translation.get_target_instance()

    return publish


def test_it_is_off_unless_the_environment_names_a_service(client, member, article, settings):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = None
    member("Translator en")
    translation = submitted(client, article)
    answer, _told = start(client, translation)
    assert answer.status_code == 404
    page = client.get(
        reverse("wagtailadmin_pages:edit", args=[translation.get_target_instance().pk])
    )
    assert page.context["props"].count('"machineTranslator": null') == 1


def test_readers_and_subscribers_are_told_until_a_person_has_approved(
    client, member, article, published
):
    member("Secretariat")
    translation = submitted(client, article)
    _answer, told = start(client, translation)
    assert "has translated" in told
    english = published(translation)
    assert NOTICE in client.get(english.url).content.decode()
    assert NOTICE in client.get("/en/news/rss/").content.decode()
    assert NOTICE not in client.get(article.url).content.decode()

    editor = client.get(reverse("wagtailadmin_pages:edit", args=[english.pk]))
    approve = reverse("page_machine_texts", args=[english.pk])
    assert approve in editor.content.decode()
    shown = client.get(approve)
    assert "løn om Nyt" in shown.content.decode()
    client.post(approve, {"shown": shown.context["shown"]})
    assert NOTICE not in client.get(english.url).content.decode()
    assert NOTICE not in client.get("/en/news/rss/").content.decode()
    assert not StringTranslation.objects.filter(translation_type="machine").exists()


def test_one_text_that_nobody_has_read_is_enough(client, member, article, published):
    member("Secretariat")
    translation = submitted(client, article)
    start(client, translation)
    segments = StringSegment.objects.filter(source=translation.source).order_by("pk")
    for segment in segments[: segments.count() - 1]:
        by_hand(client, translation, segment)
    assert NOTICE in client.get(published(translation).url).content.decode()
    by_hand(client, translation, segments.last())
    assert NOTICE in client.get(translation.get_target_instance().url).content.decode()
    assert NOTICE not in client.get(published(translation).url).content.decode()


def by_hand(client, translation, segment):
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    client.put(address, "value=By+hand", content_type="application/x-www-form-urlencoded")


def test_approving_what_is_not_yet_public_leaves_the_notice(client, member, article, published):
    """Readers see what the machine wrote before: the approved text is published first."""
    member("Secretariat")
    translation = submitted(client, article)
    start(client, translation)
    english = published(translation)
    text = StringTranslation.objects.filter(translation_type="machine").first()
    text.data = "Another word of the machine's"
    text.save()
    approve = reverse("page_machine_texts", args=[english.pk])
    client.post(approve, {"shown": client.get(approve).context["shown"]})
    assert NOTICE in client.get(english.url).content.decode()
    assert NOTICE not in client.get(published(translation).url).content.decode()


def test_a_stopped_translation_keeps_its_notice_until_the_page_is_approved(
    client, member, article, published
):
    """What a machine wrote may be left in it, though its source has other texts by now."""
    member("Secretariat")
    translation = submitted(client, article)
    start(client, translation)
    english = published(translation)
    stop = reverse("wagtail_localize:stop_translation", args=[translation.pk])
    client.post(stop)
    for name in ("title", "slug", "lead"):
        setattr(article, name, f"nyere-{name}")
    article.save_revision().publish()
    translation.source.update_from_db()
    english = ArticlePage.objects.get(pk=english.pk)
    english.lead = "In short."
    english.save_revision().publish()
    assert NOTICE in client.get(english.url).content.decode()

    editor = client.get(reverse("wagtailadmin_pages:edit", args=[english.pk]))
    approve = reverse("page_machine_texts", args=[english.pk])
    assert approve in editor.content.decode()
    shown = client.get(approve).context["shown"]
    english.save_revision().publish()
    client.post(approve, {"shown": shown})
    assert NOTICE in client.get(english.url).content.decode()
    client.post(approve, {"shown": client.get(approve).context["shown"]})
    assert NOTICE not in client.get(english.url).content.decode()
    assert approve not in client.get(editor.request["PATH_INFO"]).content.decode()
    english.save_revision().publish()
    assert NOTICE not in client.get(english.url).content.decode()


def test_an_answer_counts_for_the_texts_that_were_shown(client, member, article):
    member("Secretariat")
    translation = submitted(client, article)
    start(client, translation)
    approve = reverse("page_machine_texts", args=[translation.get_target_instance().pk])
    shown = client.get(approve).context["shown"]
    text = StringTranslation.objects.filter(translation_type="machine").first()
    text.data = "Something else"
    text.save()
    client.post(approve, {"shown": shown})
    assert StringTranslation.objects.filter(translation_type="machine").exists()


def test_approving_a_public_page_is_for_who_may_publish_it(client, member, article, published):
    member("Secretariat")
    translation = submitted(client, article)
    start(client, translation)
    approve = reverse("page_machine_texts", args=[translation.get_target_instance().pk])
    client.logout()
    member("Translator nb")
    assert client.get(approve).status_code == 302
    client.logout()
    member("Translator en")
    assert client.get(approve).status_code == 200
    published(translation)
    assert client.get(approve).status_code == 302


def test_who_may_not_edit_the_translation_starts_no_machine(client, member, article):
    member("Secretariat")
    translation = submitted(client, article)
    client.logout()
    member("Translator nb")
    start(client, translation)
    assert not StringTranslation.objects.exists()


@pytest.mark.parametrize(
    ("scopes", "is_allowed"),
    [
        ((), False),
        (("translation",), False),
        (("machine_translation",), False),
        (("translation", "machine_translation"), True),
    ],
)
def test_a_story_only_with_the_persons_consent(client, member, page_at, scopes, is_allowed):
    story = news_factories.peer(page_at("moed-en-peer/"), scopes=scopes)
    factories.translated(story.get_parent().specific, title="Meet a peer", slug="meet-a-peer")
    member("Secretariat")
    translation = submitted(client, story)
    editor = client.get(
        reverse("wagtailadmin_pages:edit", args=[translation.get_target_instance().pk])
    )
    assert ("machineTranslator&quot;: null" not in editor.content.decode()) == is_allowed
    _answer, told = start(client, translation)
    assert StringTranslation.objects.exists() == is_allowed
    assert ("has not agreed" in told) != is_allowed


def test_nor_one_that_names_someone_who_was_never_asked(client, member, article):
    """Not even who writes for the network: nobody's consent is taken for granted."""
    person = factories.person()
    Credit.objects.create(page=article, person=person, role="author", locale=article.locale)
    ArticlePage.objects.get(pk=article.pk).save_revision().publish()
    member("Secretariat")
    translation = submitted(client, article)
    _answer, told = start(client, translation)
    assert "has not agreed" in told
    assert not StringTranslation.objects.exists()
    use = Consent.Use.STAFF_TEXT
    factories.consent(person, use=use, translation=True, machine_translation=True)
    start(client, translation)
    assert StringTranslation.objects.exists()


@pytest.mark.parametrize("use", [Consent.Use.QUOTE, Consent.Use.STAFF_TEXT])
def test_nor_another_page_that_names_someone_who_has_not_agreed(client, member, article, use):
    person = factories.person()
    given = factories.consent(person, use=use, translation=True)
    article.body = [
        ("pull_quote", {"quote": "Jeg blev hørt.", "person": person, "attribution": ""})
    ]
    article.save_revision().publish()
    member("Secretariat")
    translation = submitted(client, ArticlePage.objects.get(pk=article.pk))
    start(client, translation)
    assert not StringTranslation.objects.exists()
    given.machine_translation = True
    given.save()
    start(client, translation)
    assert StringTranslation.objects.exists()


def test_one_no_among_several_consents_is_a_no(client, member, article):
    person = factories.person()
    quote = Consent.Use.QUOTE
    factories.consent(person, use=quote, translation=True, machine_translation=True)
    factories.consent(person, use=Consent.Use.SPEAKER, translation=True)
    article.body = [("pull_quote", {"quote": "Ja.", "person": person, "attribution": ""})]
    article.save_revision().publish()
    member("Secretariat")
    start(client, submitted(client, ArticlePage.objects.get(pk=article.pk)))
    assert not StringTranslation.objects.exists()


def test_what_is_sent_is_the_text_that_was_asked_about(client, member, article):
    """Not that from before someone who has not agreed was taken out of it."""
    quote = {"quote": "Det sagde jeg.", "person": factories.person(), "attribution": ""}
    factories.consent(quote["person"], use=Consent.Use.QUOTE, translation=True)
    article.body = [("pull_quote", quote)]
    article.save_revision().publish()
    member("Secretariat")
    translation = submitted(client, ArticlePage.objects.get(pk=article.pk))
    article.body = [("paragraph", "<p>Uden citat.</p>")]
    article.save_revision().publish()
    start(client, translation)
    sent = set(StringTranslation.objects.values_list("translation_of__data", flat=True))
    assert "Uden citat." in sent
    assert "Det sagde jeg." not in sent


def test_facts_are_translated_by_people(client, member, site):
    member("Secretariat")
    person = factories.person()
    address = reverse(
        "wagtail_localize:submit_snippet_translation", args=["core", "person", person.pk]
    )
    client.post(address, {"locales": [factories.locale("en").pk]})
    _answer, told = start(client, Translation.objects.get())
    assert "No machine translates facts" in told
    assert not StringTranslation.objects.exists()


def test_who_wrote_a_text_is_told_with_a_date_that_danes_write(client, member, article):
    member("Secretariat")
    start(client, submitted(client, article))
    text = StringTranslation.objects.first()
    assert text.get_comment().endswith(f"{text.updated_at:%d.%m.%Y}")


def test_updating_from_the_source_starts_no_machine(client, member, article):
    member("Secretariat")
    translation = submitted(client, article)
    update = reverse("wagtail_localize:update_translations", args=[translation.source_id])
    assert "use_machine_translation" not in client.get(update).content.decode()
    client.post(update, {"use_machine_translation": "on"})
    assert not StringTranslation.objects.exists()
