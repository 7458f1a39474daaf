"""Images of every sort, made in memory."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

RED, BLUE = (200, 30, 30), (20, 40, 200)


def encoded(image: Image.Image, form: str, **options) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def upload(content: bytes, name: str = "photo.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def photo(size: tuple[int, int] = (40, 30), colour=RED) -> bytes:
    return encoded(Image.new("RGB", size, colour), "JPEG")


def shown(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def is_near(pixel: tuple[int, ...], colour: tuple[int, int, int]) -> bool:
    return all(abs(is_ - should) < 30 for is_, should in zip(pixel, colour, strict=False))
