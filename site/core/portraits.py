"""Pictures of a person, wherever they are: the portrait, those before it, and others known."""

from collections.abc import Iterable
from functools import partial

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from core.agreed import Agreed
from core.models import Consent, Person, PersonPicture, SiteImage
from core.putting_away import put_away, users_of
from core.translations import is_source


def keep_former(instance, raw=False, **kwargs):
    """Before a person is saved: a portrait goes on showing them when another takes its place."""
    stored = Person.objects.filter(pk=instance.pk).values_list("portrait", flat=True)
    former = instance.former_portrait = stored.first()
    known = {instance.portrait_id, *(row.image_id for row in instance.pictures.all())}
    if former and former not in known and not raw and not follows_another(instance):
        instance.pictures.add(PersonPicture(image_id=former, locale_id=instance.locale_id))


def follows_another(person) -> bool:
    """A translation has the pictures that its source has."""
    sources = person.get_translations().filter(locale__language_code=settings.LANGUAGE_CODE)
    return not is_source(person) and sources.exists()


def pages_with_pictures(images: Iterable[int]) -> set[int]:
    """Ids of pages that have one of them in their texts or rows."""
    return set().union(*(users_of(row)[0] for row in SiteImage.objects.filter(pk__in=images)))


def put_away_withdrawn(keys: set):
    """What visitors have seen of pictures that may not be shown any more. Beside the portrait
    itself, one that was never asked about stays where it is."""
    agreed = Agreed(keys)
    unshown = {key for key in keys if not agreed.allows(key, Consent.Use.PORTRAIT)}
    refused = {key for key in keys if agreed.refuses(key, Consent.Use.PORTRAIT)}
    portraits = Person.objects.filter(translation_key__in=unshown).values("portrait")
    others = PersonPicture.objects.filter(person__translation_key__in=refused).values("image")
    found = SiteImage.objects.filter(Q(pk__in=portraits) | Q(pk__in=others))
    if withdrawn := set(found.filter(renditions__isnull=False)):
        transaction.on_commit(partial(put_away, withdrawn))
