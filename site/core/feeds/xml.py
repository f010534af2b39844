"""XML 1.0, written so that no text can break it."""

from xml.sax.saxutils import escape, quoteattr

from core.text import clean_text


def clean_xml(text) -> str:
    """Without what XML 1.0 cannot carry; old rows and program-made text never saw a form."""
    return clean_text(str(text)).encode("utf-8", "ignore").decode()


def element(name: str, text="", /, **attributes) -> str:
    """`name` may have a prefix; attributes that are None are left out."""
    stated = "".join(
        f" {key}={quoteattr(clean_xml(value))}"
        for key, value in attributes.items()
        if value is not None
    )
    if text == "":
        return f"<{name}{stated}/>"
    return f"<{name}{stated}>{escape(clean_xml(text))}</{name}>"


def cdata(name: str, text: str) -> str:
    inside = clean_xml(text).replace("]]>", "]]]]><![CDATA[>")
    return f"<{name}><![CDATA[{inside}]]></{name}>"
