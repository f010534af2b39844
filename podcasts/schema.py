"""What search engines are told of podcasts, in the words of schema.org."""

from urllib.parse import urljoin

from django.utils import timezone

from podcasts.artwork import artwork_url


def series(show, request) -> dict:
    data = {
        "@context": "https://schema.org",
        "@type": "PodcastSeries",
        "name": show.title,
        "description": show.summary,
        "url": show.get_full_url(request),
        "webFeed": show.current_feed_url(request),
        "inLanguage": show.locale.language_code,
        "author": {"@type": "Organization", "name": show.author_name},
    }
    if show.licence_url:
        data["license"] = show.licence_url
    if artwork := artwork_url(show.artwork):
        data["image"] = urljoin(data["url"], artwork)
    return data


def episode(page, request) -> dict:
    url = page.get_full_url(request)
    data = {
        "@context": "https://schema.org",
        "@type": "PodcastEpisode",
        "name": page.title,
        "description": page.summary,
        "url": url,
        "datePublished": timezone.localtime(page.date).isoformat(),
        "inLanguage": page.locale.language_code,
    }
    if page.audio:
        if page.audio.is_ready:
            data["duration"] = f"PT{page.audio.seconds}S"
        data["associatedMedia"] = {
            "@type": "AudioObject",
            "contentUrl": request.build_absolute_uri(page.audio.url) if request else page.audio.url,
            "encodingFormat": page.audio.mime_type,
            "contentSize": str(page.audio.byte_length),
            "inLanguage": page.spoken_language or page.locale.language_code,
        }
    if page.number:
        data["episodeNumber"] = page.number
    if page.season:
        data["partOfSeason"] = {"@type": "PodcastSeason", "seasonNumber": page.season}
        if name := page.season_name:
            data["partOfSeason"]["name"] = name
    if show := page.told_show:
        data["partOfSeries"] = {
            "@type": "PodcastSeries",
            "name": show.title,
            "url": show.get_full_url(request),
            "webFeed": show.current_feed_url(request),
        }
    return data
