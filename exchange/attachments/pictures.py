"""From an uploaded file to a picture that is safe to show: decoded and written anew, or refused with the reason.

Only pixels pass. Writing anew leaves behind the place, the camera and whatever else came along in the file.
"""

import io
import re
import warnings
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from exchange.attachments.models import Picture

MOST_BYTES = 10 * 1024 * 1024
MOST_PIXELS = 24_000_000
LONGEST_SIDE = 1600  # pixels; sharp on a phone of three device pixels a pixel
QUALITY = 82
GROUND = "white"  # what stands behind a see-through picture

# Pillow looks at the frames of some formats only while decoding them, where this limit holds too.
Image.MAX_IMAGE_PIXELS = MOST_PIXELS
# Up to twice the limit it only warns. Made an error here once, as filters set for a moment are shared by all threads.
warnings.simplefilter("error", Image.DecompressionBombWarning)
Image.init()
FORMATS = [name for name in ("JPEG", "PNG", "WEBP", "GIF", "HEIF") if name in Image.OPEN]

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
TOO_MANY = (Image.DecompressionBombError, Image.DecompressionBombWarning)
BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, OverflowError, *TOO_MANY)
"""What Pillow's readers raise on files that are cut off or made to harm."""


class PictureRefused(Exception):  # noqa: N818  (it is not an error but an answer)
    """Carries a translated sentence for the person who sent it."""


@dataclass(frozen=True)
class Prepared:
    """A picture written anew as WebP, not stored yet."""

    content: bytes
    width: int
    height: int


def prepare(upload) -> Prepared:
    """`upload` is a file opened for reading, with a `size`. Raises PictureRefused."""
    if upload.size > MOST_BYTES:
        raise PictureRefused(
            _("This file is %(size).1f MB; the limit is 10 MB. Please choose a smaller one.")
            % {"size": upload.size / 1024 / 1024}
        )
    try:
        with opened(upload) as image:
            clean = upright(image)
            return Prepared(written(clean), *clean.size)
    except BROKEN as error:
        raise PictureRefused(
            _("This picture is damaged and cannot be read to its end. Please save or send it again.")
        ) from error


def opened(upload) -> Image.Image:
    try:
        image = Image.open(upload, formats=FORMATS)
    except TOO_MANY as error:
        raise PictureRefused(too_many_pixels()) from error
    except UnidentifiedImageError as error:
        upload.seek(0)
        raise PictureRefused(why_not_read(upload.read(1024))) from error
    if image.width * image.height > MOST_PIXELS:
        raise PictureRefused(too_many_pixels())
    return image


def too_many_pixels() -> str:
    return _("This picture has more than 24 million pixels. Please make it smaller first; a screenshot of it will do.")


def why_not_read(start: bytes) -> str:
    if re.search(rb"<svg|<\?xml", start, re.IGNORECASE):
        return _("SVG drawings can carry programs, so we do not take them. Please save it as PNG.")
    if start[4:8] == b"ftyp":
        return _(
            "We cannot read HEIC, AVIF or videos. Please send it as JPEG; phones offer that when you share a photo."
        )
    return _("We cannot read this as a picture. JPEG, PNG, WebP and GIF are fine.")


def upright(image: Image.Image) -> Image.Image:
    """As it should be seen, small enough, in plain RGB. Of a film only the first frame."""
    image.seek(0)
    profile = image.info.get("icc_profile")
    image = smooth(ImageOps.exif_transpose(image))
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return in_rgb(on_ground(image), profile)


def smooth(image: Image.Image) -> Image.Image:
    """In a mode whose neighbouring values are neighbouring colours, as making it smaller takes their mean."""
    if image.mode in ("P", "PA"):
        return image.convert("RGBA" if image.has_transparency_data else "RGB")
    if image.mode.startswith("I"):  # grey of 16 bits, which Pillow would cut off instead of scaling
        return image.convert("I").point(lambda value: value / 256).convert("L")
    return image.convert("L") if image.mode in ("1", "F") else image


def on_ground(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        return image
    image = image.convert("RGBA")
    ground = Image.new("RGB", image.size, GROUND)
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def in_rgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The colours of a phone's wide screen, or of print, brought to those every browser shows alike."""
    if profile and image.mode in ("RGB", "CMYK"):
        with suppress(ImageCms.PyCMSError, OSError):  # a profile that lies about its picture is left out
            meant = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            return ImageCms.profileToProfile(image, meant, SRGB, outputMode="RGB")
    return image.convert("RGB")


def written(image: Image.Image) -> bytes:
    out = io.BytesIO()
    # A fresh picture has no comments, places or profiles to carry along.
    clean = Image.new("RGB", image.size)
    clean.paste(image)
    clean.save(out, "WEBP", quality=QUALITY, method=4)
    return out.getvalue()


def readdress(picture: Picture) -> None:
    """Move it to another address nobody knows: what was copied before leads nowhere any more."""
    old = picture.file.name
    with picture.file.open("rb") as file:
        picture.file.save("picture.webp", ContentFile(file.read()))
    transaction.on_commit(lambda: picture.file.storage.delete(old))


def keep(owner, prepared: Prepared, description: str = "", at: datetime | None = None) -> Picture:
    """Store it as `owner`'s; until something shows it, it is an orphan."""
    picture = Picture(owner=owner, description=description, width=prepared.width, height=prepared.height)
    picture.created_at = at or picture.created_at
    picture.file.save("picture.webp", ContentFile(prepared.content))
    return picture
