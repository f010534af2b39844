"""The tokens' own place: FTS5 on SQLite, a tsvector column with a GIN index on PostgreSQL."""

from django.db import migrations

# The ascii tokenizer divides at ASCII signs only, and our tokens have none.
# The rank is fixed in the table so that ORDER BY rank is worked out inside FTS5. The
# weights are those of search.engines.base.
FORWARDS = {
    "sqlite": [
        "CREATE VIRTUAL TABLE search_fts USING fts5(title, lead, body, speech, tokenize = 'ascii')",
        "INSERT INTO search_fts (search_fts, rank) VALUES ('rank', 'bm25(10.0, 5.0, 2.0, 1.0)')",
    ],
    "postgresql": [
        "ALTER TABLE search_searchentry ADD COLUMN vector tsvector",
        "CREATE INDEX search_entry_vector ON search_searchentry USING gin (vector)",
    ],
}
BACKWARDS = {
    "sqlite": ["DROP TABLE search_fts"],
    "postgresql": ["ALTER TABLE search_searchentry DROP COLUMN vector"],
}


def run(statements):
    def operation(apps, schema_editor):
        for statement in statements[schema_editor.connection.vendor]:
            schema_editor.execute(statement)

    return operation


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(run(FORWARDS), run(BACKWARDS))]
