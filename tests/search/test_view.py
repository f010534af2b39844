import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search import views
from tests.factories import standard_page

pytestmark = [pytest.mark.django_db, pytest.mark.site_search]

BAD = [
    '"',
    "''",
    '"løn',
    "  ",
    "\x00",
    "løn\x00\x07\x0b\x1b",
    "\ufffe\uffff",
    "løn AND",
    "AND OR NOT",
    "NEAR(løn, 5)",
    "title:løn",
    "løn*",
    "^løn",
    "(løn",
    "{title} : løn",
    "løn + peer",
    "-løn",
    "løn & | ! <-> :*",
    "'; DROP TABLE search_searchentry; --",
    "\\",
    "%",
    "_",
    "%s %(x)s {0}",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "]]>",
    "../../etc/passwd",
    "//evil",
    "😀👩‍👩‍👧",
    "\u202eløn",
    "٢",
    "løn " * 200,
    "x" * 2_000,
    "中文 日本語 ελληνικά",
    "a\u0301" * 90,
    "1e5 0x1F 12.5 -3",
]


def test_any_input_is_answered_and_escaped(client, publish):
    publish("Løn og peer <b>fed</b>", lead="løn & <script>alert(2)</script> x")
    for query in BAD:
        response = client.get("/soeg/", {"q": query})
        assert response.status_code == 200, query
        html = response.content.decode()
        for unescaped in ("<script>alert", "<img src=x", "<b>fed"):
            assert unescaped not in html, query


def test_any_address_is_answered(client, front_page):
    for address in (
        "/soeg/?q=%ff%fe%C3%28",
        "/soeg/?q=%ED%A0%80",
        "/soeg/?q=%00",
        "/soeg/?q",
        "/soeg/?%71=l%C3%B8n&q=",
        "/soeg/?q[]=1&q=løn&q=peer",
        "/soeg/?next=//evil&q=løn",
        "/soeg/?" + "&".join(f"p{n}={n}" for n in range(400)),
        "/soeg/?q=" + "%C3%B8" * 700,
    ):
        assert client.get(address).status_code == 200, address


def test_any_page_number_is_answered(client, publish, monkeypatch):
    monkeypatch.setattr(views, "PER_PAGE", 1)
    for number in range(3):
        publish(f"Løn {number}")
    huge = ("1" + "0" * 30, "9" * 5_000)
    for page in ("0", "-1", *huge, "٢", "x", "", "1.5", "\x00", "inf", "<b>"):
        response = client.get("/soeg/", {"q": "løn", "page": page})
        assert response.status_code == 200, page
        assert len(response.context["results"]) == 1, page


def test_pages_divide_the_results(publish, find):
    for number in range(12):
        standard_page(title=f"Løn {number:02}")
    first, second = find("løn"), find("løn", page=2)
    assert (len(first), len(second)) == (10, 2)
    assert len({*first, *second}) == 12


def test_no_other_method_than_reading(client, front_page):
    assert client.head("/soeg/?q=løn").status_code == 200
    assert client.post("/soeg/", {"q": "løn"}).status_code == 405
    assert client.put("/soeg/").status_code == 405


def test_an_empty_search_says_what_to_do(client, front_page):
    html = client.get("/soeg/").content.decode()
    assert 'name="q"' in html
    assert 'method="get"' in html
    assert '<meta name="robots" content="noindex">' in html


def test_the_query_is_kept_in_the_field_and_hits_are_marked(client, publish):
    publish("Løn", lead="Om lønnen & resten")
    html = client.get("/soeg/?q=loen").content.decode()
    assert 'value="loen"' in html
    assert "Om <mark>lønnen</mark> &amp; resten" in html


def test_the_visitor_gets_no_cookie(client, front_page):
    assert not client.get("/soeg/?q=løn").cookies


def count(client, address):
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_the_number_of_queries_does_not_grow(client, publish):
    publish("Løn", lead="løn")
    publish("Løn igen", body=[("paragraph", "<p>Arbejde</p>")])
    few = count(client, "/soeg/?q=løn")
    for number in range(30):
        standard_page(title=f"Løn {number}", lead="Om arbejde")
    assert count(client, "/soeg/?q=løn") == few
    assert count(client, "/soeg/?q=løn&page=3") == few
    assert few <= 14
