import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
for folder in (ROOT, ROOT / "site"):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))

from django.core.wsgi import get_wsgi_application  # noqa: E402

from core.request_bodies import whole_bodies  # noqa: E402

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "peernet.settings.production")
application = whole_bodies(get_wsgi_application())
