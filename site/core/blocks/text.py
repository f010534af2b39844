from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.base import EVERYDAY, FACTS, text_block
from core.blocks.choosers import BodySnippetChooserBlock
from core.blocks.values import HeadingValue
from core.choices import TextLanguage
from core.references import references_at_hand


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Heading"), max_length=160)
    level = blocks.ChoiceBlock(
        label=_("Level"), choices=[("h2", _("Heading")), ("h3", _("Subheading"))], default="h2"
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("Divides the text; long pages get a list of contents from it.")
        group = EVERYDAY
        template = "blocks/heading.html"
        value_class = HeadingValue
        preview_value = {"text": "Sådan kommer I i gang", "level": "h2"}


class ParagraphBlock(blocks.RichTextBlock):
    def __init__(self, **kwargs):
        kwargs.setdefault("features", ["bold", "italic", "link", "document-link", "ol", "ul"])
        super().__init__(**kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("One or more paragraphs, with links and lists.")
        group = EVERYDAY
        template = "blocks/paragraph.html"
        preview_value = "<p>En peer bruger sine egne erfaringer til at støtte andre.</p>"


class PullQuoteValue(blocks.StructValue):
    @property
    def shown_name(self) -> str:
        """Of the person, as agreed."""
        person = self.get("person")
        return references_at_hand().quoted_name(person) if person else ""


class PullQuoteBlock(blocks.StructBlock):
    quote = blocks.TextBlock(label=_("Quote"), rows=3, max_length=400)
    person = BodySnippetChooserBlock("core.Person", label=_("Person"), required=False)
    attribution = blocks.CharBlock(
        label=_("Who says it, if not a person from the list"), required=False, max_length=160
    )
    repeats_text = blocks.BooleanBlock(
        label=_("Repeats a sentence of the text"),
        required=False,
        help_text=_("Then screen readers, feeds and search are spared the repetition."),
    )

    class Meta:
        icon = "openquote"
        label = _("Quote")
        description = _("A person speaking, set large on yellow.")
        group = EVERYDAY
        template = "blocks/pull_quote.html"
        value_class = PullQuoteValue
        preview_value = {
            "quote": "Jeg skulle ikke være ekspert. Jeg skulle være der.",
            "person": None,
            "attribution": "en peer i Nordjylland",
            "repeats_text": False,
        }

    def clean(self, value):
        value = super().clean(value)
        if value.get("person") and value.get("attribution"):
            message = _("Choose a person or write who, not both.")
            raise blocks.StructBlockValidationError(
                block_errors={"attribution": ValidationError(message)}
            )
        return value


class InShortBlock(blocks.StructBlock):
    points = blocks.ListBlock(
        blocks.CharBlock(label=_("Point"), max_length=200),
        label=_("Points"),
        min_num=1,
        max_num=3,
    )

    class Meta:
        icon = "tasks"
        label = _("In short")
        description = _("Read it in a minute: at most three points at the top of a long page.")
        group = FACTS
        template = "blocks/in_short.html"
        preview_value = {"points": ["En peer er ansat.", "Lønnen følger overenskomsten."]}


class InfoBoxBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Heading"), max_length=160)
    text = text_block(label=_("Text"))

    class Meta:
        icon = "info-circle"
        label = _("Fact box")
        description = _("Explains a rule or a word beside the text.")
        group = FACTS
        template = "blocks/info_box.html"
        preview_value = {
            "title": "Hvad er § 18?",
            "text": "<p>Kommuner kan støtte frivilligt socialt arbejde.</p>",
        }


class ContentNoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("What it is about"), rows=2, max_length=300)

    class Meta:
        icon = "warning"
        label = _("Content note")
        description = _("Tells the reader of a hard subject before it comes.")
        group = FACTS
        template = "blocks/content_note.html"
        preview_value = {"text": "Her fortælles om en indlæggelse."}


class ForeignTextBlock(blocks.StructBlock):
    language = blocks.ChoiceBlock(label=_("Language"), choices=TextLanguage.choices)
    text = text_block(label=_("Text"))

    class Meta:
        icon = "globe"
        label = _("Text in another language")
        description = _("Is read aloud in its own language by a screen reader.")
        group = FACTS
        template = "blocks/foreign_text.html"
        preview_value = {"language": "en", "text": "<p>Nothing about us without us.</p>"}


class AdviceBlock(blocks.StructBlock):
    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("heading", blocks.CharBlock(label=_("Advice"), max_length=160)),
                ("text", text_block(label=_("Text"))),
            ],
            label=_("Advice"),
        ),
        label=_("Advice, in order"),
        min_num=1,
    )

    class Meta:
        icon = "list-ol"
        label = _("Advice")
        description = _("Numbered advice; the numbers are counted by the site.")
        group = EVERYDAY
        template = "blocks/advice.html"
        preview_value = {
            "items": [
                {"heading": "Ansæt mindst to", "text": "<p>Så har de hinanden.</p>"},
                {"heading": "Sæt tid af", "text": "<p>Det første år tager længst.</p>"},
            ]
        }


class FaqBlock(blocks.StructBlock):
    items = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("question", blocks.CharBlock(label=_("Question"), max_length=200)),
                ("answer", text_block(label=_("Answer"))),
            ],
            label=_("Question and answer"),
        ),
        label=_("Questions and answers"),
        min_num=1,
    )

    class Meta:
        icon = "help"
        label = _("Questions and answers")
        description = _("Each question can be opened and linked to.")
        group = FACTS
        template = "blocks/faq.html"
        preview_value = {
            "items": [
                {"question": "Koster det noget?", "answer": "<p>Nej.</p>"},
            ]
        }
