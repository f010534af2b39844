from home.models.contact import ContactPage, ContactSubject, HoursException, OpeningHours
from home.models.home import HomePage
from home.models.messages import ContactMessage
from home.models.standard import StandardPage
from home.models.topics import TopicIndexPage

__all__ = [
    "ContactMessage",
    "ContactPage",
    "ContactSubject",
    "HomePage",
    "HoursException",
    "OpeningHours",
    "StandardPage",
    "TopicIndexPage",
]
