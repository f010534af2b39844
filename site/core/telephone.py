from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

# Anything else would make a link that no telephone can dial.
telephone_number = RegexValidator(
    r"^\+?[\d ().-]{3,}$",
    _("Write the number alone, for example 12 34 56 78 or +45 12 34 56 78."),
)
