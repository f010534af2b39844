from django.core.paginator import Paginator
from django.utils.translation import get_language
from django.views.generic import TemplateView
from wagtail.models import Locale

from search.query import MAX_RESULTS, Search
from search.text import clean_query

PER_PAGE = 10


class SearchView(TemplateView):
    """GET only, the whole state in the address, in the language of the address."""

    template_name = "search/results.html"

    def get_context_data(self, **kwargs):
        query = clean_query(self.request.GET.get("q", ""))
        locale = Locale.objects.filter(language_code=get_language()).first()
        search = Search(query, locale) if query and locale else None
        matches = search.matches() if search else []
        page_obj = Paginator(matches, PER_PAGE).get_page(self.request.GET.get("page"))
        return super().get_context_data(
            query=query,
            results=search.results(page_obj.object_list, self.request) if search else [],
            page_obj=page_obj,
            is_narrowed=bool(query),
            has_more=len(matches) == MAX_RESULTS,
            **kwargs,
        )
