from core.blocks.actions import (
    CallToActionBlock,
    CalmEndBlock,
    ContactCardBlock,
    PageLinksBlock,
)
from core.blocks.base import WholeStreamBlock
from core.blocks.facts import (
    FundingBlock,
    NetworkGroupsBlock,
    OrganisationsBlock,
    PeopleBlock,
    PublicationsBlock,
)
from core.blocks.media import DocumentBlock, PictureBlock, VideoBlock
from core.blocks.text import (
    AdviceBlock,
    ContentNoteBlock,
    FaqBlock,
    ForeignTextBlock,
    HeadingBlock,
    InfoBoxBlock,
    InShortBlock,
    ParagraphBlock,
    PullQuoteBlock,
)


class StoryBlock(WholeStreamBlock):
    """The body of every page."""

    paragraph = ParagraphBlock()
    heading = HeadingBlock()
    image = PictureBlock()
    pull_quote = PullQuoteBlock()
    people = PeopleBlock()
    advice = AdviceBlock()
    call_to_action = CallToActionBlock()
    in_short = InShortBlock()
    info_box = InfoBoxBlock()
    faq = FaqBlock()
    content_note = ContentNoteBlock()
    foreign_text = ForeignTextBlock()
    document = DocumentBlock()
    video = VideoBlock()
    organisations = OrganisationsBlock()
    funding = FundingBlock()
    publications = PublicationsBlock()
    network_groups = NetworkGroupsBlock()
    contact_card = ContactCardBlock()
    page_links = PageLinksBlock()
    calm_end = CalmEndBlock()

    class Meta:
        template = "blocks/story.html"
