from django.core.validators import URLValidator

web_address = URLValidator(schemes=["http", "https"])
