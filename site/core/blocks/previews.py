"""Block previews that need a picture, a person or a page show the newest the site has."""

from functools import partial

from django.apps import apps

from core.pages import all_pages


def newest(model_label: str) -> list:
    model = apps.get_model(model_label)
    return list(model.objects.order_by("-pk")[:1])


def _with_newest(model_label, name, value):
    return {**value, name: next(iter(newest(model_label)), None)}


def _listing_newest(model_label, name, value, wrap):
    return {**value, name: [wrap(row) for row in newest(model_label)]}


def _listing_pages(value):
    return {**value, "pages": list(all_pages().public().order_by("-first_published_at")[:2])}


def with_newest(model_label: str, name: str, value: dict):
    return partial(_with_newest, model_label, name, value)


def listing_newest(model_label: str, name: str, value: dict, wrap=lambda row: row):
    return partial(_listing_newest, model_label, name, value, wrap)


def listing_pages(value: dict):
    return partial(_listing_pages, value)
