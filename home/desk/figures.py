"""What waits beside the pages: reviews, facts, consents and messages."""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, TaskState
from wagtail.permissions import page_permission_policy

from core.desk import Figure, figures
from core.models import Consent, Publication
from home.models import ContactMessage


@figures
def reviews(user):
    """As in Wagtail's report, which shows of them those that the user may edit."""
    editable = page_permission_policy.instances_user_has_permission_for(user, "change")
    asked = TaskState.objects.reviewable_by(user).filter(
        workflow_state__base_content_type=ContentType.objects.get_for_model(Page)
    )
    keys = list(asked.values_list("workflow_state__object_id", flat=True))
    if not keys:
        return
    label = _("Texts to review")
    url = f"{reverse('wagtailadmin_reports:workflow')}?reviewable=true"
    count = editable.filter(pk__in=[int(key) for key in keys]).count()
    yield Figure("reviews", label, "clipboard-list", count, url)


@figures
def publications(user):
    if user.has_perm("core.change_publication"):
        label = _("Publications past their date")
        here = Publication.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
        url = f"{reverse(Publication.snippet_viewset.get_url_name('list'))}?overdue=yes"
        url = f"{url}&locale={settings.LANGUAGE_CODE}"
        yield Figure("publications", label, "doc-full", here.overdue().count(), url)


@figures
def consents(user):
    if user.has_perm("core.change_consent"):
        label = _("Consents to renew")
        url = f"{reverse('consents:index')}?state=to_renew"
        yield Figure("consents", label, "key", Consent.objects.to_renew().count(), url)


@figures
def contact_messages(user):
    if user.has_perm("home.view_contactmessage"):
        label = _("Messages without an answer")
        url = f"{reverse('contact_messages:index')}?is_answered=false"
        yield Figure("messages", label, "mail", ContactMessage.objects.unanswered().count(), url)
