from core.models.users import User  # isort: skip
from core.models.media import SiteDocument, SiteImage, SiteRendition  # isort: skip
from core.models.lifecycle import Lifecycle, Replacement  # isort: skip
from core.models.appearance import Appearance
from core.models.base import BasePage, BasePageManager
from core.models.behind import BehindSource
from core.models.clock import ClockRun
from core.models.consent import Consent
from core.models.draft_link import DraftLink
from core.models.erasure import ErasedFile, ErasureReceipt
from core.models.feeds import FeedStamp
from core.models.groups import NetworkGroup
from core.models.kept import KeptTranslation
from core.models.machine import MachineMade
from core.models.navigation import Footer, Navigation
from core.models.notices import SiteNotice
from core.models.organisations import Organisation
from core.models.page_parts import Credit, RelatedPage, TopicLink
from core.models.people import Person, PersonPicture, PersonRole
from core.models.periods import Period, PeriodPerson
from core.models.publications import Publication, PublicationPart
from core.models.topics import Topic
from core.models.work import WorkMixin

__all__ = [
    "Appearance",
    "BasePage",
    "BasePageManager",
    "BehindSource",
    "ClockRun",
    "Consent",
    "Credit",
    "DraftLink",
    "ErasedFile",
    "ErasureReceipt",
    "FeedStamp",
    "Footer",
    "KeptTranslation",
    "Lifecycle",
    "MachineMade",
    "Navigation",
    "NetworkGroup",
    "Organisation",
    "Period",
    "PeriodPerson",
    "Person",
    "PersonPicture",
    "PersonRole",
    "Publication",
    "PublicationPart",
    "RelatedPage",
    "Replacement",
    "SiteDocument",
    "SiteImage",
    "SiteNotice",
    "SiteRendition",
    "Topic",
    "TopicLink",
    "User",
    "WorkMixin",
]
