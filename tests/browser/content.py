PASSWORD = "kun-til-prøven-7"
# Users by their group. A show stands ready, as it would for the secretariat's second episode.
PREPARE = f"""
from io import BytesIO
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from PIL import Image
from core.models import SiteImage, User
from podcasts.models import PodcastIndexPage, ShowPage
from wagtail.users.models import UserProfile
groups = {{
    "sekretaer": "Secretariat",
    "redaktoer": "Editor",
    "medredaktoer": "Editor",
    "hjaelper": "Volunteer writer",
}}
for name, group in groups.items():
    user = User.objects.create_user(name, name + "@example.org", "{PASSWORD}")
    user.groups.add(Group.objects.get(name=group))
    # No mail server answers here.
    profile = UserProfile.get_for_user(user)
    profile.submitted_notifications = profile.approved_notifications = False
    profile.updated_comments_notifications = False
    profile.save()
file = BytesIO()
Image.effect_noise((1400, 1400), 40).convert("RGB").save(file, "JPEG")
artwork = SiteImage.objects.create(
    title="To kopper", file=ContentFile(file.getvalue(), name="kopper.jpg")
)
show = PodcastIndexPage.objects.get().add_child(
    instance=ShowPage(
        title="Side om side", slug="side-om-side", lead="Om at være to.", artwork=artwork
    )
)
show.save_revision().publish()
"""
