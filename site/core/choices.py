"""Closed lists that more than one app shares."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Region(models.TextChoices):
    CAPITAL = "hovedstaden", _("Capital Region")
    ZEALAND = "sjaelland", _("Region Zealand")
    SOUTH = "syddanmark", _("Southern Denmark")
    CENTRAL = "midtjylland", _("Central Denmark")
    NORTH = "nordjylland", _("North Denmark")
    NATIONAL = "national", _("All of Denmark")
    NORWAY = "norway", _("Norway")
    ABROAD = "abroad", _("Abroad")


class Audience(models.TextChoices):
    EVERYONE = "everyone", _("Everyone")
    PEERS = "peers", _("Peers and members")
    EMPLOYERS = "employers", _("Organisations that employ peers")


class TextLanguage(models.TextChoices):
    """Languages a text or a publication may be in, also those the site itself is not in."""

    DANISH = "da", _("Danish")
    NORWEGIAN = "nb", _("Norwegian")
    SWEDISH = "sv", _("Swedish")
    ENGLISH = "en", _("English")
    GERMAN = "de", _("German")
    FAROESE = "fo", _("Faroese")
    GREENLANDIC = "kl", _("Greenlandic")


class OrganisationRelation(models.TextChoices):
    FOUNDER = "founder", _("Founder")
    PARTNER = "partner", _("Partner")
    FUNDER = "funder", _("Funder")
    UNION = "union", _("Union")
    SISTER = "sister", _("Sister organisation")
    SUPPLIER = "supplier", _("Supplier")


class GoverningBody(models.TextChoices):
    SECRETARIAT = "secretariat", _("Secretariat")
    EXECUTIVE = "executive_committee", _("Executive committee")
    STEERING = "steering_group", _("Steering group")


class DatePrecision(models.TextChoices):
    DAY = "day", _("Exact day")
    MONTH = "month", _("Month")
    SEASON = "season", _("Season")
    YEAR = "year", _("Year")


class Illustration(models.TextChoices):
    """The symbols of static/img/illustrations.svg: always two of a thing side by side."""

    CUPS = "cups", _("Cups")
    CHAIRS = "chairs", _("Chairs")
    BICYCLES = "bicycles", _("Bicycles")
    COATS = "coats", _("Coats")
    BOOTS = "boots", _("Boots")
    LAMPS = "lamps", _("Lamps")
    ROLLS = "rolls", _("Bread rolls")
    UMBRELLAS = "umbrellas", _("Umbrellas")
    BOOKS = "books", _("Books")
    SPOONS = "spoons", _("Spoons")
    KEYS = "keys", _("Keys")
    BENCHES = "benches", _("Benches")
    WINDOWS = "windows", _("Windows")
    BOATS = "boats", _("Boats")
    PENS = "pens", _("Pens")
    CANDLES = "candles", _("Candles")
