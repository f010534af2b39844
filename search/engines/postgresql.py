from collections.abc import Iterable, Sequence

from django.db import connection

from search.engines.base import WEIGHTS, Engine, Match, Tokens

_LABELS = "ABCD"
# PostgreSQL keeps no position above this one.
_LAST_POSITION = 16_383
# ts_rank wants the weights of D, C, B, A, each at most 1.
_RANK_WEIGHTS = "{" + ",".join(str(w / WEIGHTS[0]) for w in reversed(WEIGHTS)) + "}"

_MATCH = """
SELECT id, page_id, archived, title_key, date,
  CASE WHEN vector @@ %s::tsquery THEN 1 WHEN vector @@ %s::tsquery THEN 2
       WHEN vector @@ %s::tsquery THEN 3 ELSE 4 END AS tier,
  ts_rank(%s::float4[], vector, %s::tsquery, 1) AS score
FROM search_searchentry
WHERE locale_id = %s AND vector @@ %s::tsquery
ORDER BY archived, tier, score DESC, date DESC NULLS LAST, id DESC
LIMIT %s
"""


def _vector(tokens: Tokens) -> str:
    """A tsvector literal: our own tokens, so that no parser divides them differently."""
    lexemes: dict[str, list[str]] = {}
    position = 0
    for label, column in zip(_LABELS, tokens.columns(), strict=True):
        for token in column:
            position = min(position + 1, _LAST_POSITION)
            lexemes.setdefault(token, []).append(f"{position}{label}")
    return " ".join(f"'{token}':{','.join(places)}" for token, places in lexemes.items())


def _query(terms: Sequence[str], labels: str = "ABCD") -> str:
    return " & ".join(f"'{term}':{labels}" for term in terms)


class PostgreSQLEngine(Engine):
    def write(self, entry_id: int, locale_id: int, archived: bool, tokens: Tokens) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE search_searchentry SET vector = %s::tsvector WHERE id = %s",
                [_vector(tokens), entry_id],
            )

    def delete(self, entries: Iterable[tuple[int, int]]) -> None:
        """The tokens are a column of the entry and went with it."""

    def set_archived(self, entries: Iterable[tuple[int, int]], archived: bool) -> None:
        """The entry's own column is asked."""

    def tidy(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE search_searchentry")

    def match(self, terms: Sequence[str], locale_id: int, limit: int) -> list[Match]:
        everywhere = _query(terms)
        # Ranked as alternatives: for & the cost is the product of the words' numbers.
        ranked = " | ".join(f"'{term}'" for term in terms)
        tiers = [_query(terms, labels) for labels in ("A", "AB", "ABC")]
        with connection.cursor() as cursor:
            cursor.execute(
                _MATCH,
                [*tiers, _RANK_WEIGHTS, ranked, locale_id, everywhere, limit],
            )
            return [Match(*row) for row in cursor.fetchall()]
