"""What can be pressed on a page of the admin."""

from html.parser import HTMLParser

from django.urls import reverse

HOME = reverse("wagtailadmin_home")


class Links(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found, self.forms = [], 0
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "a":
            self.found.append(attrs)
        self.forms += tag == "form" and attrs.get("method", "").lower() == "post"

    def marked(self, name):
        return {link[name]: link["href"] for link in self.found if name in link}


def links(client, url=HOME):
    answer = client.get(url, follow=True)
    assert answer.status_code == 200, url
    return Links(answer.content.decode())
