"""Blocks that list snippets: the facts are kept once, the blocks choose among them."""

from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.base import EVERYDAY, FACTS, LEADING_ON
from core.blocks.choosers import BodySnippetChooserBlock
from core.blocks.previews import listing_newest
from core.choices import GoverningBody, OrganisationRelation, Region
from core.listings import groups_in, organisations_with, publications_on
from core.references import references_at_hand


class PeopleValue(blocks.StructValue):
    @cached_property
    def members(self) -> list[tuple]:
        """(Person, role) pairs: those chosen by hand, then who serves in the body today."""
        chosen = [(row["person"], row["role"]) for row in self.get("people") or [] if row["person"]]
        if not self.get("body"):
            return chosen
        seen = {person.translation_key for person, _role in chosen}
        serving = references_at_hand().serving.get(self["body"], [])
        return chosen + [pair for pair in serving if pair[0].translation_key not in seen]


class PeopleBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Heading"), required=False, max_length=160)
    body = blocks.ChoiceBlock(
        label=_("Everyone now in"), choices=GoverningBody.choices, required=False
    )
    people = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("person", BodySnippetChooserBlock("core.Person", label=_("Person"))),
                ("role", blocks.CharBlock(label=_("Role"), required=False, max_length=160)),
            ],
            label=_("Person"),
        ),
        label=_("Or these"),
        default=[],
    )

    class Meta:
        icon = "group"
        label = _("People")
        description = _("Chosen by hand, or everyone who now serves in a body.")
        group = EVERYDAY
        template = "blocks/people.html"
        value_class = PeopleValue
        preview_value = listing_newest(
            "core.Person",
            "people",
            {"title": "Sekretariatet", "body": ""},
            lambda person: {"person": person, "role": "konsulent"},
        )


class OrganisationsValue(blocks.StructValue):
    @cached_property
    def members(self) -> list:
        chosen = [organisation for organisation in self.get("organisations") or [] if organisation]
        if chosen or not self.get("relation"):
            return chosen
        return organisations_with(self["relation"], get_language())


class OrganisationsBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Heading"), required=False, max_length=160)
    relation = blocks.ChoiceBlock(
        label=_("All with the relation"), choices=OrganisationRelation.choices, required=False
    )
    organisations = blocks.ListBlock(
        BodySnippetChooserBlock("core.Organisation", label=_("Organisation")),
        label=_("Or these"),
        default=[],
    )

    class Meta:
        icon = "site"
        label = _("Organisations")
        description = _("Partners, funders, unions or sister organisations.")
        group = FACTS
        template = "blocks/organisations.html"
        value_class = OrganisationsValue
        preview_value = listing_newest(
            "core.Organisation", "organisations", {"title": "Vores partnere", "relation": ""}
        )


class GrantValue(blocks.StructValue):
    @property
    def years(self) -> str:
        first, last = self.get("first_year"), self.get("last_year")
        return f"{first}–{last}" if last and last != first else str(first or "")


class GrantBlock(blocks.StructBlock):
    organisation = BodySnippetChooserBlock(
        "core.Organisation", label=_("Organisation"), required=False
    )
    programme = blocks.CharBlock(label=_("Programme"), max_length=200)
    first_year = blocks.IntegerBlock(label=_("First year"), min_value=1900, max_value=2200)
    last_year = blocks.IntegerBlock(
        label=_("Last year"), required=False, min_value=1900, max_value=2200
    )
    text = blocks.CharBlock(label=_("What for"), required=False, max_length=300)

    class Meta:
        icon = "tag"
        label = _("Grant")
        value_class = GrantValue


class FundingBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Heading"), required=False, max_length=160)
    grants = blocks.ListBlock(GrantBlock(), label=_("Grants"), min_num=1)

    class Meta:
        icon = "order"
        label = _("Funding")
        description = _("Grants by programme and year.")
        group = FACTS
        template = "blocks/funding.html"
        preview_value = {
            "title": "Støttet af",
            "grants": [
                {
                    "organisation": None,
                    "programme": "Udvikling af peerstøtte",
                    "first_year": 2014,
                    "last_year": 2018,
                    "text": "",
                }
            ],
        }


class PublicationsValue(blocks.StructValue):
    @cached_property
    def members(self) -> list:
        chosen = [publication for publication in self.get("publications") or [] if publication]
        if chosen or not self.get("topic"):
            return chosen
        return publications_on(self["topic"], get_language())


class PublicationsBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Heading"), required=False, max_length=160)
    topic = BodySnippetChooserBlock("core.Topic", label=_("All on the topic"), required=False)
    publications = blocks.ListBlock(
        BodySnippetChooserBlock("core.Publication", label=_("Publication")),
        label=_("Or these"),
        default=[],
    )

    class Meta:
        icon = "doc-full-inverse"
        label = _("Publications")
        description = _("Reports, tools and handbooks, with where to find them.")
        group = FACTS
        template = "blocks/publications.html"
        value_class = PublicationsValue
        preview_value = listing_newest(
            "core.Publication", "publications", {"title": "Udgivelser", "topic": None}
        )


class NetworkGroupsValue(blocks.StructValue):
    @cached_property
    def by_region(self) -> list[tuple[str, list]]:
        return groups_in(self.get("region") or "", get_language())


class NetworkGroupsBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Heading"), required=False, max_length=160)
    region = blocks.ChoiceBlock(label=_("Only in"), choices=Region.choices, required=False)

    class Meta:
        icon = "group"
        label = _("Network groups")
        description = _("The local groups by region, in Danish order.")
        group = LEADING_ON
        template = "blocks/network_groups.html"
        value_class = NetworkGroupsValue
        preview_value = {"title": "Find en gruppe", "region": ""}
