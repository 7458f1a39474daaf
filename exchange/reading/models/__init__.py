from .annotation import Annotation

__all__ = ["Annotation"]
