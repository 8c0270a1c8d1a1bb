"""A .docx as PDF, by LibreOffice where it is installed."""

import shutil
import subprocess
import tempfile
from pathlib import Path

TIMEOUT = 120


class PdfUnavailable(RuntimeError):
    """No PDF can be made here; the message says why in Chinese."""


def converter() -> str | None:
    """The LibreOffice command of this machine, if any."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def to_pdf(docx: bytes) -> bytes:
    """The PDF of a .docx. Raises PdfUnavailable where LibreOffice is missing or fails.

    Each call has a profile of its own, so that several can run at once.
    """
    command = converter()
    if command is None:
        raise PdfUnavailable("本机未安装 LibreOffice，无法生成 PDF，请下载 Word 版本或直接打印网页版本")
    with tempfile.TemporaryDirectory(prefix="paper-") as folder:
        place = Path(folder)
        (place / "paper.docx").write_bytes(docx)
        try:
            subprocess.run(  # noqa: S603 a fixed command on files of our own
                [
                    command,
                    f"-env:UserInstallation={(place / 'profile').as_uri()}",
                    "--headless",
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    folder,
                    str(place / "paper.docx"),
                ],
                capture_output=True,
                check=True,
                timeout=TIMEOUT,
            )
            return (place / "paper.pdf").read_bytes()
        except (subprocess.SubprocessError, OSError) as error:
            raise PdfUnavailable("LibreOffice 未能生成 PDF，请下载 Word 版本或稍后重试") from error
