"""Notices above every page, and a menu that is one step away and hard to get wrong."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry
from wagtail.test.utils.form_data import nested_form_data, streamfield

from core.models import Footer, Navigation, SiteNotice
from core.models.notices import MOST_AT_ONCE
from tests import factories

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def notice(text, *, begins=-DAY, ends=DAY, code="da", **fields):
    now = timezone.now()
    return SiteNotice.objects.create(
        text=text,
        starts_at=now + begins,
        ends_at=now + ends,
        locale=factories.locale(code),
        **fields,
    )


def shown(client, address):
    text = client.get(address).text
    return text.partition('<section class="notices')[2].split("</section>")[0]


def test_a_notice_stands_above_every_page_of_its_language_in_its_time(client, site):
    factories.standard_page(title="Kladden", live=False)
    page = factories.standard_page(title="Om ferien")
    notice("Lukket 22. december–2. januar <b>", page=page)
    notice("Kommer først i morgen", begins=DAY, ends=2 * DAY)
    notice("Var i går", begins=-2 * DAY, ends=-DAY)
    notice("Only in English", code="en", url="https://example.org/", link_text="More")
    assert site["en"].live
    for address in ("/", page.url, "/soeg/", "/findes-ikke/"):
        told = shown(client, address)
        assert "Lukket 22. december–2. januar &lt;b&gt;" in told
        assert f'<a href="{page.url}">Om ferien</a>' in told
        assert "morgen" not in told
        assert "i går" not in told
        assert "English" not in told
    assert '<a href="https://example.org/">More</a>' in shown(client, "/en/")
    assert shown(client, "/nb/") == ""
    assert '<section class="notices grid" aria-label=' in client.get("/").text
    type(page).objects.get(pk=page.pk).unpublish()
    assert "Om ferien" not in shown(client, "/")
    Footer.objects.all().delete()
    assert "Lukket" in shown(client, "/")


def test_notices_cost_no_query(client, site):
    page = factories.standard_page(title="En side")

    def queries():
        client.get(page.url)
        with CaptureQueriesContext(connection) as counted:
            client.get(page.url)
        return len(counted)

    before = queries()
    for number in range(MOST_AT_ONCE + 1):
        notice(f"Nummer {number}", page=page)
    assert queries() == before
    assert shown(client, page.url).count("<p ") == MOST_AT_ONCE


def sent(client, view="wagtailsnippets_core_sitenotice:add", args=(), **fields):
    now = timezone.localtime()
    values = {
        "text": "Vi holder lukket",
        "starts_at": f"{now:%Y-%m-%d %H:%M}",
        "ends_at": f"{now + DAY:%Y-%m-%d %H:%M}",
        "page": "",
        "url": "",
        "link_text": "",
        **fields,
    }
    return client.post(reverse(view, args=args), values, follow=True)


@pytest.mark.parametrize(
    "fields",
    [
        {"ends_at": ""},
        {"ends_at": "2020-01-01 10:00"},
        {"ends_at": "9999-12-31 23:59"},
        {"ends_at": "2199-01-01 00:00"},
        {"starts_at": "0001-01-01 00:00"},
        {"text": ""},
        {"text": "x" * 10_000},
        {"url": "javascript:alert(1)", "link_text": "Her"},
        {"url": "https://example.org/"},
    ],
)
def test_a_notice_that_cannot_be_is_told_in_the_form(client, member, fields):
    member("Secretariat")
    answer = sent(client, **fields)
    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert not SiteNotice.objects.exists()


def test_the_secretariat_sets_a_notice_and_everyone_else_is_refused(client, member, site):
    member("Volunteer writer")
    sent(client)
    assert not SiteNotice.objects.exists()
    draft = factories.standard_page(title="Kladden", live=False)
    account = member("Secretariat")
    answer = sent(client, text="Vi holder <script>lukket</script> æøå 🙂\x00", page=draft.pk)
    assert "“Kladden”" in answer.text
    made = SiteNotice.objects.get()
    assert "lukket&lt;/script&gt; æøå 🙂" in shown(client, "/")
    assert ModelLogEntry.objects.filter(user=account, action="wagtail.create").exists()
    for number in range(MOST_AT_ONCE):
        notice(f"Nummer {number}", begins=-DAY if number else 2 * DAY, ends=3 * DAY)
    notice("Nu er der tre")
    assert "starts_at" in sent(client, text="En for meget").context["form"].errors
    SiteNotice.objects.filter(pk=made.pk).update(ends_at=timezone.now())
    listed = client.get(reverse("wagtailsnippets_core_sitenotice:list")).text
    order = [listed.index(text) for text in ("Nu er der tre", "Nummer 0", "Vi holder")]
    assert order == sorted(order)


def test_notices_one_after_the_other_leave_room_for_one_that_lasts(client, member, site):
    member("Secretariat")
    for number in range(1, MOST_AT_ONCE + 1):
        notice(f"Dag {number}", begins=number * DAY, ends=(number + 0.5) * DAY)
    last = f"{timezone.localtime() + 6 * DAY:%Y-%m-%d %H:%M}"
    sent(client, text="Hele ugen", ends_at=last)
    assert SiteNotice.objects.filter(text="Hele ugen").exists()
    notice("Også dag to", begins=2 * DAY, ends=3 * DAY)
    assert "starts_at" in sent(client, text="Den fjerde", ends_at=last).context["form"].errors


def menu_form(*items):
    link = {"label": "", "page": "", "url": ""}
    rows = [
        ("item", {**link, **item, "children": streamfield([]) | {"count": 0}}) for item in items
    ]
    form = nested_form_data({"title": "Menu", "items": streamfield(rows)})
    for number, item in enumerate(items):
        below = item.get("below", [])
        prefix = f"items-{number}-value-children"
        form[f"{prefix}-count"] = len(below)
        for place, child in enumerate(below):
            form |= {
                f"{prefix}-{place}-deleted": "",
                f"{prefix}-{place}-order": place,
                f"{prefix}-{place}-type": "item",
                **{f"{prefix}-{place}-value-{key}": value for key, value in (link | child).items()},
            }
    return {key: value for key, value in form.items() if "below" not in key}


def test_the_menu_is_one_step_away_and_says_what_is_wrong(client, member, site):
    account = member("Editor")
    menu = Navigation.objects.get(locale=factories.locale())
    edit = reverse("wagtailsnippets_core_navigation:edit", args=[menu.pk])
    opened = client.get(reverse("wagtailsnippets_core_navigation:list"))
    assert (opened.status_code, opened["Location"]) == (302, edit)
    footer = client.get(reverse("wagtailsnippets_core_footer:list"))
    assert "/footer/edit/" in footer["Location"]
    shown_page = factories.standard_page(title="Viden")
    draft = factories.standard_page(title="Kladden", live=False)

    def save(*items):
        return client.post(edit, menu_form(*items), follow=True)

    answer = save(
        {"page": shown_page.pk, "below": [{"page": draft.pk}]}, {"url": "/soeg/", "label": "Søg"}
    )
    assert "“Kladden”" in answer.text
    text = client.get("/").text
    assert '<a class="menu__link" href="/viden/">Viden</a>' in text
    assert 'href="/soeg/">Søg</a>' in text
    assert "Kladden" not in text
    assert ModelLogEntry.objects.filter(user=account, action="wagtail.edit").exists()
    before = Navigation.objects.get(pk=menu.pk).items.raw_data[0]
    for items in (
        [{"page": shown_page.pk}, {"page": shown_page.pk, "label": "Igen"}],
        [{"page": shown_page.pk, "below": [{"url": "/a/"}, {"url": "/a/"}]}],
        [{"url": f"/{number}/", "label": "x"} for number in range(8)],
        [{"page": shown_page.pk, "below": [{"url": f"/{n}/"} for n in range(13)]}],
        [{"url": "javascript:alert(1)"}],
        [{"label": "Ingen vej"}],
        [{"page": 10**6}],
    ):
        answer = save(*items)
        assert answer.status_code == 200
        assert answer.context["form"].errors, items
    assert Navigation.objects.get(pk=menu.pk).items.raw_data[0] == before
    member("Secretariat")
    client.post(edit, menu_form({"url": "/x/", "label": "X"}))
    assert Navigation.objects.get(pk=menu.pk).items.raw_data[0] == before
