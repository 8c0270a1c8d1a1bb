"""Review of legality, with normative documents, their clean-up and the government's legal advisers."""

from django.apps import AppConfig


class LegalityReviewConfig(AppConfig):
    """合法性审查."""

    name = "qingheng.lines.legality_review"
    label = "legality_review"
    verbose_name = "合法性审查"

    def ready(self) -> None:
        """Enter the reviews and what is kept beside them."""
        from qingheng.kernel.cases.registry import register  # noqa: PLC0415
        from qingheng.lines.legality_review.line import LINES  # noqa: PLC0415

        for line in LINES:
            register(line)
