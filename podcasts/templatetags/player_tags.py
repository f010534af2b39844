from django import template

from podcasts.embed import frame, oembed_url

register = template.Library()


@register.simple_tag
def embedding(episode) -> dict:
    """How another site shows the player: the code to copy, and where oEmbed offers it."""
    return {
        "code": frame(episode),
        "json_url": oembed_url(episode, "json"),
        "xml_url": oembed_url(episode, "xml"),
    }
