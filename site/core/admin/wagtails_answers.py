"""Words of Wagtail's that its own Danish lacks, at the door and where something went wrong."""

from django.utils.translation import gettext_noop

ANSWERS = [
    gettext_noop("Forgotten password?"),
    gettext_noop("Remember me"),
    gettext_noop("You do not have permission to access the admin."),
    gettext_noop("The password you have entered is not correct. Please try again."),
    gettext_noop("You have been successfully logged out."),
    gettext_noop("The page could not be created due to validation errors."),
    gettext_noop("The page could not be saved due to validation errors."),
    gettext_noop("There are validation errors, click save to highlight them."),
    gettext_noop("The page could not be saved as it is locked."),
    gettext_noop("Saving will overwrite a newer version."),
    gettext_noop("Expiry date/time must be in the future."),
    gettext_noop('You do not have permission to create a page under "%(page_title)s".'),
    gettext_noop('You cannot create a page of type "%(page_type)s" under "%(page_title)s".'),
    gettext_noop("The slug '%(page_slug)s' is already in use within the parent page."),
    gettext_noop(
        "The slug '%(page_slug)s' is already in use within the parent page at "
        "'%(parent_url_path)s'."
    ),
    gettext_noop(
        "The slug '%(page_slug)s' is already in use at the selected parent page. Make sure the "
        "slug is unique and try again."
    ),
    gettext_noop("Tag(s) %(value_too_long)s are over %(max_tag_length)d characters."),
    gettext_noop("Please select another parent."),
    gettext_noop("You cannot edit another user's comment."),
    gettext_noop("The page '%(page_title)s' is not currently awaiting moderation."),
    gettext_noop(
        "The page '%(page_title)s' is not currently awaiting moderation in task '%(task_name)s'."
    ),
    gettext_noop("You cannot assign this workflow to the same page multiple times."),
    gettext_noop("This page already has workflow '%(workflow_name)s' assigned."),
    gettext_noop("The maximum number of items is %(max_num)d"),
    gettext_noop("The minimum number of items is %(min_num)d"),
    gettext_noop("A redirect with this path already exists."),
    gettext_noop('File format of type "%(extension)s" is not supported.'),
    gettext_noop("Imported file has a wrong encoding: %(error_message)s."),
    gettext_noop("%(error)s encountered while trying to read file: %(filename)s."),
    gettext_noop("The file could not be found. Please change the source or delete the document."),
    gettext_noop(
        "The source image file could not be found. Please change the source or delete the image."
    ),
    gettext_noop("Please add some alt text for your image or mark it as decorative"),
    gettext_noop("You cannot have multiple permission records for the same page."),
    gettext_noop("There isn't anything left to translate."),
    gettext_noop("Please upload a valid PO file."),
    gettext_noop("Cannot import PO file that was created for a different translation."),
    gettext_noop(
        "New validation errors were found when publishing '{object}' in {locale}. "
        "Please fix them or click publish again to ignore these translations for now."
    ),
    gettext_noop("Published '{object}' in {locale} with missing translations - see below."),
    gettext_noop("The file could not be found. Please change the source or delete the media file"),
    gettext_noop("The media file could not be saved due to errors."),
    gettext_noop("The media could not be saved due to errors."),
]
