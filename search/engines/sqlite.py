from collections.abc import Iterable, Sequence

from django.db import connection

from search.engines.base import Engine, Match, Tokens

# The locale and the archived flag are the upper bits of the row's id: FTS5 narrows a search to a
# range of ids for nothing, while a facet among the words would be counted by bm25 for every row.
_ENTRY_BITS = 40
_ENTRY_MASK = (1 << _ENTRY_BITS) - 1

# bm25 is worked out, sorted and cut once and inside FTS5: joined first and sorted afterwards, a
# word that most pages have takes seconds. Where the words stand is asked apart, without a rank;
# `+rowid` is a filter, where `rowid` would search anew for every id.
_RANKED = """SELECT * FROM (
  SELECT rowid AS id, 4 AS tier, rank AS score FROM search_fts
  WHERE search_fts MATCH %(all)s AND rowid BETWEEN %({first})s AND %({last})s
  ORDER BY rank LIMIT %(limit)s)"""
_UNRANKED = """SELECT * FROM (
  SELECT rowid AS id, {tier} AS tier, 0 AS score FROM search_fts
  WHERE search_fts MATCH %({fields})s AND rowid BETWEEN %({first})s AND %({last})s
  ORDER BY rowid DESC LIMIT %(limit)s)"""
_BODY = """SELECT rowid AS id, 3 AS tier, 0 AS score FROM search_fts
  WHERE search_fts MATCH %(body)s AND rowid BETWEEN %(first)s AND %(last)s
  AND +rowid IN (SELECT id FROM ranked)"""
_CURRENT = {"first": "first", "last": "last_current"}
_ARCHIVED = {"first": "first_archived", "last": "last"}
# Nothing but the constants above is put into it.
_MATCH = f"""
WITH ranked AS (
  {_RANKED.format(**_CURRENT)} UNION ALL {_RANKED.format(**_ARCHIVED)}
), found AS (
  SELECT * FROM ranked UNION ALL {_BODY}
  UNION ALL {_UNRANKED.format(tier=2, fields="lead", **_CURRENT)}
  UNION ALL {_UNRANKED.format(tier=2, fields="lead", **_ARCHIVED)}
  UNION ALL {_UNRANKED.format(tier=1, fields="title", **_CURRENT)}
  UNION ALL {_UNRANKED.format(tier=1, fields="title", **_ARCHIVED)}
)
SELECT e.id, e.page_id, e.archived, e.title_key, e.date, MIN(found.tier), MIN(found.score)
FROM found JOIN search_searchentry AS e ON e.id = found.id & {_ENTRY_MASK}
GROUP BY e.id
"""  # noqa: S608


def _row_id(entry_id: int, locale_id: int, archived: bool) -> int:
    return (locale_id << 1 | archived) << _ENTRY_BITS | entry_id


class SQLiteEngine(Engine):
    def write(self, entry_id: int, locale_id: int, archived: bool, tokens: Tokens) -> None:
        row = [" ".join(column) for column in tokens.columns()]
        self.delete([(entry_id, locale_id)])
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO search_fts (rowid, title, lead, body, speech) "
                "VALUES (%s, %s, %s, %s, %s)",
                [_row_id(entry_id, locale_id, archived), *row],
            )

    def delete(self, entries: Iterable[tuple[int, int]]) -> None:
        both = [
            (_row_id(*entry, archived=False), _row_id(*entry, archived=True)) for entry in entries
        ]
        with connection.cursor() as cursor:
            cursor.executemany("DELETE FROM search_fts WHERE rowid IN (%s, %s)", both)

    def set_archived(self, entries: Iterable[tuple[int, int]], archived: bool) -> None:
        moves = [
            (_row_id(*entry, archived=archived), _row_id(*entry, archived=not archived))
            for entry in entries
        ]
        with connection.cursor() as cursor:
            cursor.executemany("UPDATE search_fts SET rowid = %s WHERE rowid = %s", moves)

    def tidy(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "DELETE FROM search_fts WHERE (rowid & %s) NOT IN "
                "(SELECT id FROM search_searchentry)",
                [_ENTRY_MASK],
            )
            cursor.execute("INSERT INTO search_fts (search_fts) VALUES ('optimize')")

    def match(self, terms: Sequence[str], locale_id: int, limit: int) -> list[Match]:
        # Tokens are letters and digits only; the quotes keep AND, OR, NOT and NEAR words.
        wanted = " AND ".join(f'"{term}"' for term in terms)
        params = {
            "title": f"title : ({wanted})",
            "lead": f"{{title lead}} : ({wanted})",
            "body": f"{{title lead body}} : ({wanted})",
            "all": wanted,
            "first": _row_id(0, locale_id, archived=False),
            "last_current": _row_id(_ENTRY_MASK, locale_id, archived=False),
            "first_archived": _row_id(0, locale_id, archived=True),
            "last": _row_id(_ENTRY_MASK, locale_id, archived=True),
            "limit": limit,
        }
        with connection.cursor() as cursor:
            cursor.execute(_MATCH, params)
            rows = cursor.fetchall()
        return [
            Match(entry_id, page_id, bool(archived), title_key, day, tier, -score)
            for entry_id, page_id, archived, title_key, day, tier, score in rows
        ]
