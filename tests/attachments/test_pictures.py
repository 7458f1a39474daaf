"""What is a picture becomes a small WebP with nothing in it but pixels; what is none is refused with the reason."""

import io

import pytest
from PIL import Image, ImageCms, ImageDraw, PngImagePlugin

from exchange.attachments import pictures
from exchange.attachments.pictures import PictureRefused, prepare

from .images import BLUE, RED, encoded, is_near, photo, shown, upload


def taken(content: bytes, name: str = "photo.jpg") -> Image.Image:
    prepared = prepare(upload(content, name))
    image = shown(prepared.content)
    assert image.size == (prepared.width, prepared.height)
    assert (image.format, image.mode) == ("WEBP", "RGB")
    return image


def refusal(content: bytes, name: str = "photo.jpg") -> str:
    with pytest.raises(PictureRefused) as refused:
        prepare(upload(content, name))
    return str(refused.value)


class TestTaken:
    @pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF"])
    def test_the_common_formats(self, form: str) -> None:
        assert is_near(taken(encoded(Image.new("RGB", (40, 30), RED), form)).getpixel((20, 15)), RED)

    def test_a_big_one_is_made_smaller_and_keeps_its_shape(self) -> None:
        assert taken(photo((4000, 2000))).size == (1600, 800)

    def test_a_small_one_is_not_made_bigger(self) -> None:
        assert taken(photo((3, 2))).size == (3, 2)

    def test_place_and_camera_are_gone(self) -> None:
        exif = Image.Exif()
        exif[0x010F] = "Secret Camera"
        exif.get_ifd(0x8825).update({1: "N", 2: (31.0, 13.0, 48.0)})
        content = encoded(Image.new("RGB", (40, 30)), "JPEG", exif=exif, comment=b"my home")
        assert shown(content).getexif().get_ifd(0x8825)
        kept = prepare(upload(content)).content
        assert not shown(kept).getexif()
        assert not {"exif", "xmp", "icc_profile", "comment"} & set(shown(kept).info)
        assert b"Secret" not in kept and b"my home" not in kept

    def test_one_taken_sideways_is_turned_upright(self) -> None:
        lying = Image.new("RGB", (60, 20), BLUE)
        ImageDraw.Draw(lying).rectangle((0, 0, 29, 19), fill=RED)
        exif = Image.Exif()
        exif[0x0112] = 6  # the camera was held a quarter turn
        upright = taken(encoded(lying, "JPEG", exif=exif))
        assert upright.size == (20, 60)
        assert is_near(upright.getpixel((10, 10)), RED) and is_near(upright.getpixel((10, 50)), BLUE)

    def test_a_palette(self) -> None:
        assert is_near(taken(encoded(Image.new("RGB", (40, 30), RED).quantize(8), "PNG")).getpixel((5, 5)), RED)

    def test_print_colours(self) -> None:
        content = encoded(Image.new("CMYK", (40, 30), (0, 255, 255, 0)), "JPEG")
        red, green, blue = taken(content).getpixel((5, 5))
        assert red > 200 and green < 60 and blue < 60

    @pytest.mark.parametrize("form", ["PNG", "WEBP"])
    def test_what_is_see_through_stands_on_white(self, form: str) -> None:
        assert is_near(taken(encoded(Image.new("RGBA", (40, 30), (0, 0, 0, 0)), form)).getpixel((5, 5)), (255,) * 3)

    @pytest.mark.parametrize("mode", ["1", "L", "LA", "I;16"])
    def test_grey_of_every_depth(self, mode: str) -> None:
        image = Image.new("I;16", (40, 30), 32768) if mode == "I;16" else Image.new("L", (40, 30), 128).convert(mode)
        light = taken(encoded(image, "PNG")).convert("L").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
        assert 100 < light < 160

    @pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG"])
    def test_of_a_film_the_first_frame(self, form: str) -> None:
        first, second = (Image.new("RGB", (40, 30), colour) for colour in (RED, BLUE))
        film = taken(encoded(first, form, save_all=True, append_images=[second]))
        assert getattr(film, "n_frames", 1) == 1
        assert is_near(film.getpixel((5, 5)), RED)

    @pytest.mark.parametrize("profile", ["sRGB", b"nonsense"])
    def test_a_colour_profile_true_or_not(self, profile: str | bytes) -> None:
        if isinstance(profile, str):
            profile = ImageCms.ImageCmsProfile(ImageCms.createProfile(profile)).tobytes()
        assert is_near(taken(encoded(Image.new("RGB", (4, 4), RED), "JPEG", icc_profile=profile)).getpixel((1, 1)), RED)


class TestRefused:
    def test_a_file_too_big(self) -> None:
        assert "10 MB" in refusal(b"\0" * (pictures.MOST_BYTES + 1))

    @pytest.mark.filterwarnings("error::PIL.Image.DecompressionBombWarning")  # as the site has it; pytest undoes it
    @pytest.mark.parametrize("side", [4950, 6000, 20_000])
    def test_a_small_file_of_very_many_pixels(self, side: int) -> None:
        content = encoded(Image.new("1", (side, side)), "PNG", optimize=True)
        assert len(content) < 200_000
        assert "24 million pixels" in refusal(content, "bomb.png")

    @pytest.mark.parametrize(
        "content",
        [
            b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
            b'<?xml version="1.0"?>\n<!-- drawn by hand -->\n<SVG/>',
        ],
    )
    def test_svg(self, content: bytes) -> None:
        assert "SVG" in refusal(content, "drawing.png")

    def test_what_phones_call_heic(self) -> None:
        assert "JPEG" in refusal(b"\0\0\0\x18ftypheic" + b"\0" * 64, "IMG_0001.HEIC")

    @pytest.mark.parametrize("content", [b"hello", b"%PDF-1.7", b"GIF", b"\xff\xd8\xff", b"PK\x03\x04" + b"\0" * 40])
    def test_no_picture_at_all(self, content: bytes) -> None:
        assert refusal(content)

    @pytest.mark.parametrize("form", ["TIFF", "BMP", "ICO", "PPM"])
    def test_formats_browsers_do_not_send(self, form: str) -> None:
        assert "JPEG, PNG, WebP" in refusal(encoded(Image.new("RGB", (40, 30)), form))

    @pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF"])
    def test_cut_off_in_the_middle(self, form: str) -> None:
        noise = Image.effect_noise((300, 300), 90).convert("RGB")
        content = encoded(noise, form)
        assert "damaged" in refusal(content[: len(content) // 2])

    def test_a_comment_that_unpacks_without_end(self) -> None:
        note = PngImagePlugin.PngInfo()
        note.add_text("story", "a" * 80_000_000, zip=True)
        assert "damaged" in refusal(encoded(Image.new("RGB", (4, 4)), "PNG", pnginfo=note))


def test_the_file_is_read_once_and_left_open_for_others() -> None:
    source = io.BytesIO(photo())
    file = upload(source.getvalue())
    prepare(file)
    assert not file.closed
