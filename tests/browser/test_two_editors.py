"""Of two who press in the same moment one is told, and neither's words are lost in silence."""

import pytest

pytestmark = pytest.mark.browser
ROUNDS = 4
PREPARE = """
from core.models import Person
from home.models import HomePage, StandardPage
home = HomePage.objects.get(locale__language_code="da")
page = home.add_child(instance=StandardPage(title="Om at dele", slug="om-at-dele"))
page.save_revision().publish()
print(page.pk, Person.objects.create(name="Aslaug Birk", locale=home.locale).pk)
"""
# The form as the browser would send it, and whether the site took it.
SEND = """([name, value]) => {
  const data = new FormData(document.querySelector(`main [name="${name}"]`).form);
  data.set(name, value);
  const options = {method: "POST", body: data, redirect: "manual"};
  window.sent = fetch(location.href, options).then(({type, status}) => type + status);
}"""
TAKEN, TOLD = "opaqueredirect0", "basic200"


@pytest.fixture(scope="module")
def numbers(site):
    return site.manage("shell", "--verbosity", "0", "--command", PREPARE).split()


@pytest.mark.parametrize(
    ("place", "address", "name"),
    [
        (0, "/admin/pages/{}/edit/", "title"),
        (0, "/admin/pages/{}/lifecycle/", "review_on"),
        (1, "/admin/snippets/core/person/edit/{}/", "title"),
    ],
)
def test_one_of_two_is_told(numbers, member, place, address, name):
    both = [member("redaktoer"), member("medredaktoer")]
    for turn in range(ROUNDS):
        for editor in both:
            editor.goto(address.format(numbers[place]))
        for number, editor in enumerate(both):
            value = f"2031-0{turn + 1}-0{number + 1}"
            editor.evaluate(SEND, [name, value])
        answers = sorted(editor.evaluate("() => window.sent") for editor in both)
        assert answers == [TOLD, TAKEN], turn
