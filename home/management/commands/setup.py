from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction

from home.setup.furniture import make_menus_and_footers
from home.setup.groups import make_groups, remove_wagtails_groups
from home.setup.old_addresses import lead_old_addresses
from home.setup.tree import (
    front_pages,
    index_pages,
    locales,
    remove_welcome_page,
    site_record,
)
from home.setup.workflow import make_workflow, retire_wagtails_workflow


class Command(BaseCommand):
    help = (
        "Make a new site ready: front pages in every language, index pages, groups, workflow, "
        "menu and footer, the former site's addresses. What is there already is left as it is, "
        "but for the site's address, which follows BASE_URL."
    )

    @transaction.atomic
    def handle(self, *args, **options):
        by_code = locales()
        pages = front_pages(by_code)
        source = pages[settings.LANGUAGE_CODE]
        site_record(source)
        remove_welcome_page()
        made = index_pages(source)
        groups = make_groups(pages)
        remove_wagtails_groups()
        retire_wagtails_workflow()
        make_workflow(pages, [groups["Editor"], groups["Secretariat"]])
        make_menus_and_footers(by_code, pages)
        led = lead_old_addresses(source)
        if options["verbosity"]:
            self.stdout.write(f"The site is set up: {len(pages)} languages, {made} new pages.")
            for address, target in led.items():
                self.stdout.write(f"{address} leads to {target or 'nothing yet'}")
