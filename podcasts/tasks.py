from django.apps import apps
from django.utils import translation
from django.utils.translation import gettext as _
from django_tasks import task
from wagtail.users.models import UserProfile


@task()
def measure_audio(audio_id: int):
    """Measure what takes longer than a request; its row says how far it is and what was found."""
    recording = apps.get_model("podcasts.Audio").objects.filter(pk=audio_id).first()
    if recording is None or recording.is_ready:
        return
    with translation.override(language_of(recording.uploaded_by_user)):
        try:
            recording.measure_stored_file()
        except FileNotFoundError:
            recording.work_failed(_("The file is gone. Upload it again."))
        except Exception:
            recording.work_failed(_("Something went wrong on the server. Measure it again."))
            raise


def language_of(account) -> str:
    """In which the account reads the admin; the site's own for a program's recording."""
    profile = UserProfile.objects.filter(user=account).first() if account else None
    return (profile or UserProfile()).get_preferred_language()
