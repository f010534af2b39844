from django.urls import path

from core.languages import in_open_language
from search.views import SearchView

urlpatterns = [path("", in_open_language(SearchView.as_view()), name="search")]
