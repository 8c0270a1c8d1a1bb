"""The printable page and the PDF."""

import shutil
import subprocess
from pathlib import Path

import pytest

from qingheng.kernel.documents import pdf
from qingheng.kernel.documents.docx import to_docx
from qingheng.kernel.documents.fonts import available_fonts
from qingheng.kernel.documents.html import to_html
from qingheng.kernel.documents.paper import parse
from tests.kernel.documents.samples import ALL, sample


@pytest.mark.parametrize("form", ALL)
def test_the_page_stands_alone(form: str) -> None:
    page = to_html(sample(form), link="https://bureau.example/verify/1")
    assert page.startswith("<!doctype html>")
    for outside in ("<link", "<script", "src=", "url("):
        assert outside not in page
    assert "size: A4; margin: 37.0mm 26.0mm 35.0mm 28.0mm" in page


def test_the_page_shows_code_and_qr() -> None:
    page = to_html(sample("case_paper"))
    assert "7K2M-9QXD-4HTR" in page
    assert "<svg" in page
    assert "<svg" not in to_html(sample("letter"))


def test_names_cannot_bring_markup() -> None:
    text = 'title: 通知\nto: <script>alert(1)</script>\n---\n| <img src=x> |\n一、<b>题\n"正文"。\n'
    page = to_html(parse(text))
    assert "<script" not in page
    assert "<img" not in page
    assert "<b>" not in page


def test_without_libreoffice_the_reason_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(pdf.PdfUnavailable, match="LibreOffice"):
        pdf.to_pdf(b"")


def test_a_broken_file_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "converter", lambda: "/bin/false")
    with pytest.raises(pdf.PdfUnavailable):
        pdf.to_pdf(b"")


@pytest.mark.parametrize(("form", "pages"), [("case_paper", 1), ("letter", 1), ("document", 3), ("record", 1)])
def test_a_pdf_of_a4_pages(form: str, pages: int, tmp_path: Path) -> None:
    if pdf.converter() is None:
        pytest.skip("LibreOffice is not installed: no PDF made")
    made = pdf.to_pdf(to_docx(sample(form), fonts=available_fonts()))
    assert made.startswith(b"%PDF")
    if shutil.which("pdfinfo") is None:
        pytest.skip("pdfinfo is not installed: pages not counted")
    (tmp_path / "paper.pdf").write_bytes(made)
    told = subprocess.run(["pdfinfo", str(tmp_path / "paper.pdf")], capture_output=True, text=True, check=True).stdout
    assert f"Pages:           {pages}" in told
    assert "(A4)" in told
