"""Documents, their numbers and their service."""

from qingheng.kernel.documents.models.document import Document, DocumentFrozen
from qingheng.kernel.documents.models.numbers import NumberSeries
from qingheng.kernel.documents.models.publication import Publication
from qingheng.kernel.documents.models.service import ServiceRecord

__all__ = ["Document", "DocumentFrozen", "NumberSeries", "Publication", "ServiceRecord"]
