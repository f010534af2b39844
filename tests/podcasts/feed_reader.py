"""A show's feed as a subscriber's program meets it."""

import feedparser


def fetch(client, of, **headers):
    return client.get(f"{of.url}rss/", headers=headers)


def parsed(client, of):
    response = fetch(client, of)
    assert response.status_code == 200
    headers = {"content-type": response["Content-Type"]}
    feed = feedparser.parse(response.content, response_headers=headers)
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


def titles(client, of):
    return [entry.title for entry in parsed(client, of).entries]
