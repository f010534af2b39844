from contextlib import contextmanager

CHANGE_SLUG = """
from podcasts.models import ShowPage
show = ShowPage.objects.get(slug="{old}")
show.slug = "{new}"
show.save_revision().publish()
"""


@contextmanager
def moved(demo, old, new):
    """The show has another slug meanwhile, as an editor would give it."""
    demo.python(CHANGE_SLUG.format(old=old, new=new))
    try:
        yield
    finally:
        demo.python(CHANGE_SLUG.format(old=new, new=old))
