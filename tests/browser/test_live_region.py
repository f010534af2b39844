"""What a running task tells of itself in the admin is read out once, when it changes."""

import pytest

pytestmark = pytest.mark.browser

WRITTEN = """async ([before, after]) => {
  const { renew } = await import("/static/js/admin/renew.js");
  const place = document.createElement("div");
  place.innerHTML = before;
  document.body.append(place);
  const live = place.querySelector("[role=status]");
  const seen = [];
  const watch = new MutationObserver((all) => seen.push(...all));
  watch.observe(live, { childList: true, subtree: true });
  renew(place, after);
  await new Promise((done) => setTimeout(done));
  const same = place.querySelector("[role=status]") === live;
  return [same, seen.length > 0, live.textContent, place.children[1].textContent];
}"""


def state(sentence, shown):
    return f'<div role="status"><p>{sentence}</p></div> <div data-working>{shown}</div>'


def test_a_live_region_is_written_only_when_its_sentence_is_another(open_page):
    with open_page() as page:
        page.goto("/")
        at_40 = state("Tiderne bliver fundet.", "40 %")
        at_60 = state("Tiderne bliver fundet.", "60 %")
        done = state("Færdig.", "")
        kept = [True, False, "Tiderne bliver fundet.", "60 %"]
        assert page.evaluate(WRITTEN, [at_40, at_60]) == kept
        assert page.evaluate(WRITTEN, [at_60, done]) == [True, True, "Færdig.", ""]
        assert page.evaluate(WRITTEN, [at_60, ""]) == [True, True, "", ""]
