"""Showing on a form what the records refused."""

from django import forms
from django.core.exceptions import ValidationError


def tell(form: forms.Form, error: ValidationError) -> None:
    """At their fields where the form has them, else above it."""
    said = error.message_dict if hasattr(error, "error_dict") else {"__all__": error.messages}
    for name, words in said.items():
        for each in words:
            form.add_error(name if name in form.fields else None, each)
