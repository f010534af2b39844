"""Who serves in the network's bodies today, all bodies in one query."""

from core.choices import GoverningBody
from core.listings import in_language
from core.models import PersonRole


def everyone_serving(language_code: str) -> list[tuple[str, list[tuple]]]:
    roles = (
        PersonRole.objects.serving()
        .select_related("person__portrait", "person__organisation")
        .order_by("sort_order", "person__sort_key")
    )
    chosen = in_language(roles, language_code)
    bodies = [
        (
            body.label,
            [(role.person, role.title or body.label) for role in chosen if role.body == body],
        )
        for body in GoverningBody
    ]
    return [(label, members) for label, members in bodies if members]
