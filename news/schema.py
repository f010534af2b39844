"""What search engines are told, in the words of schema.org."""

from django.conf import settings
from django.utils import timezone


def moment(value) -> str:
    return timezone.localtime(value).isoformat() if value else ""


def publisher() -> dict:
    return {
        "@type": "Organization",
        "name": settings.WAGTAIL_SITE_NAME,
        "url": settings.WAGTAILADMIN_BASE_URL,
    }


def without_empty(data: dict) -> dict:
    return {key: value for key, value in data.items() if value not in ("", None, [], {})}


def article(page, request) -> dict:
    authors = [{"@type": "Person", "name": credit.shown_name} for credit in page.credited("author")]
    return without_empty(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": page.title,
            "description": page.summary,
            "datePublished": moment(page.told_at),
            "dateModified": moment(page.last_published_at),
            "inLanguage": page.locale.language_code,
            "mainEntityOfPage": page.get_full_url(request),
            "author": authors or [publisher()],
            "publisher": publisher(),
        }
    )


ATTENDANCE = {
    "online": "OnlineEventAttendanceMode",
    "on_site": "OfflineEventAttendanceMode",
    "both": "MixedEventAttendanceMode",
}


def event_status(page) -> str:
    if page.waits_for_new_date:
        return "EventPostponed"
    if page.old_start:
        return "EventRescheduled"
    changed = {"cancelled": "EventCancelled", "moved_online": "EventMovedOnline"}
    return changed.get(page.state, "EventScheduled")


def event(page, request) -> dict:
    url = page.get_full_url(request)
    attendance = "online" if page.state == "moved_online" else page.attendance
    locations = []
    if attendance != "on_site":
        locations.append({"@type": "VirtualLocation", "url": page.room_url or url})
    if attendance != "online":
        locations.append(
            without_empty(
                {"@type": "Place", "name": page.place or page.address, "address": page.address}
            )
        )
    return without_empty(
        {
            "@context": "https://schema.org",
            "@type": "Event",
            "name": page.title,
            "description": page.summary,
            # The old one stays, says schema.org, until there is a new one.
            "startDate": moment(page.starts_at or page.old_start),
            "endDate": moment(page.ends_at if page.is_exact else None),
            "previousStartDate": moment(page.old_start if page.is_exact else None),
            "eventStatus": f"https://schema.org/{event_status(page)}",
            "eventAttendanceMode": f"https://schema.org/{ATTENDANCE[attendance]}",
            "location": locations,
            "organizer": {"@type": "Organization", "name": page.shown_host.name}
            if page.shown_host
            else publisher(),
            "inLanguage": page.locale.language_code,
            "url": url,
        }
    )


def profile(page, request) -> dict:
    return without_empty(
        {
            "@context": "https://schema.org",
            "@type": "ProfilePage",
            "name": page.title,
            "description": page.summary,
            "inLanguage": page.locale.language_code,
            "url": page.get_full_url(request),
            "mainEntity": {"@type": "Person", "name": page.shown_name},
        }
    )
