THEIRS = {"wagtail", "wagtail_localize"}


def is_own(model) -> bool:
    return model.__module__.partition(".")[0] not in THEIRS
