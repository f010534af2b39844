"""From the plain data of `demo.content` to pages, snippets and files of this database."""
