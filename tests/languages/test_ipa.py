"""English as it is said: the IPA of both accents, stress, and a plain respelling."""

import pytest

from exchange.languages.arpabet import ipa, respelling, syllables
from exchange.languages.ipa import heteronyms, pronunciations
from exchange.languages.phonetics import modern

WORDS = [
    # word, American, respelt, British
    ("about", "əˈbaʊt", "uh-BOWT", "əˈbaʊt"),
    ("extra", "ˈɛkstrə", "EK-struh", "ˈekstrə"),
    ("begin", "bɪˈɡɪn", "bih-GIN", "bɪˈɡɪn"),
    ("happy", "ˈhæpi", "HA-pee", "ˈhæpi"),
    ("teacher", "ˈtitʃɚ", "TEE-chur", "ˈtiːtʃə"),
    ("bird", "bɝd", "burd", "bɜːd"),
    ("singing", "ˈsɪŋɪŋ", "SING-ing", "ˈsɪŋɪŋ"),
    ("island", "ˈaɪlənd", "EYE-luhnd", "ˈaɪlənd"),
    ("water", "ˈwɔtɚ", "WAW-tur", "ˈwɔːtə"),
    ("beautiful", "ˈbjutəfəl", "BYOO-tuh-fuhl", "ˈbjuːtɪfʊl"),
    ("world", "wɝld", "wurld", "wɜːld"),
    ("squirrel", "ˈskwɝəl", "SKWUR-uhl", "ˈskwɜːrəl"),
    ("Chinese", "tʃaɪˈniz", "chy-NEEZ", "tʃaɪˈniːz"),
    ("language", "ˈlæŋɡwədʒ", "LANG-gwuhj", "ˈlæŋɡwɪdʒ"),
    ("question", "ˈkwɛstʃən", "KWESS-chuhn", "ˈkwestʃən"),
    ("through", "θru", "throo", "θruː"),
    ("union", "ˈjunjən", "YOO-nyuhn", "ˈjuːnjən"),
    ("e-mail", "ˈiˌmeɪl", "EE-mayl", "ˈiːmeɪl"),
    ("university", "ˌjunəˈvɝsəti", "yoo-nuh-VUR-suh-tee", "ˌjuːnɪˈvɜːsɪti"),
    ("vegetable", "ˈvɛdʒtəbəl", "VEJ-tuh-buhl", "ˈvedʒətəbl"),
    ("comfortable", "ˈkʌmfɚtəbəl", "KUHM-fur-tuh-buhl", "ˈkʌmfətəbl"),
    ("strength", "strɛŋkθ", "strengkth", "streŋθ"),
    ("ice cream", "aɪs krim", "eyess kreem", "aɪs kriːm"),
    ("thoughtful", "ˈθɔtfəl", "THAWT-fuhl", "ˈθɔːtfʊl"),
]


@pytest.mark.parametrize(("word", "american", "respelt", "british"), WORDS)
def test_how_a_word_is_said(word: str, american: str, respelt: str, british: str) -> None:
    said = pronunciations(word)[0]
    assert (said.ipa, said.respelling, said.accent) == (american, respelt, "us")
    assert [each.ipa for each in pronunciations(word, "uk")] == [british]


ARPABET = [
    ("K AE1 T", "kæt", "kat"),
    ("S T R EH1 NG K TH", "strɛŋkθ", "strengkth"),
    ("AH0 P AA1 L AH0 JH AY2 Z", "əˈpɑləˌdʒaɪz", "uh-PAH-luh-jyze"),
    ("HH AE1 NG ER0", "ˈhæŋɚ", "HANG-ur"),
    ("AE1 TH L IY2 T", "ˈæθˌlit", "ATH-leet"),
    ("B AA1 Z ER0", "ˈbɑzɚ", "BAH-zur"),
    ("M Y UW1 Z IH0 K", "ˈmjuzɪk", "MYOO-zik"),
    ("K AH0 M P Y UW1 T ER0", "kəmˈpjutɚ", "kuhm-PYOO-tur"),
    ("IH0 N S T R AH1 K T", "ɪnˈstrʌkt", "in-STRUHKT"),
    ("V IH1 ZH AH0 N", "ˈvɪʒən", "VIH-zhuhn"),
    ("DH EH1 R", "ðɛr", "dhair"),
    ("K AA1 R", "kɑr", "kar"),
    ("N IH1 R", "nɪr", "neer"),
    ("F AO1 R", "fɔr", "for"),
    ("B OY1", "bɔɪ", "boy"),
    ("G UH1 D", "ɡʊd", "guud"),
    ("P R AY1 S", "praɪs", "pryss"),
    ("M AY1", "maɪ", "my"),
    ("EH1 L F", "ɛlf", "elf"),
    ("", "", ""),
    ("HH M", "", ""),
]


@pytest.mark.parametrize(("arpabet", "written", "respelt"), ARPABET)
def test_arpabet_in_the_ipa_and_respelt(arpabet: str, written: str, respelt: str) -> None:
    assert (ipa(arpabet), respelling(arpabet)) == (written, respelt)


def test_syllables_lose_no_sound() -> None:
    phones = "IH0 K S T R AO1 R D AH0 N EH2 R IY0"
    assert [p for s in syllables(phones) for p in (*s.onset, s.vowel + s.stress, *s.coda)] == phones.split()


OLDER = [
    # as ECDICT has it, as dictionaries write it today
    ("ә'baut", "əˈbaʊt"),
    ("ˈfɔ:wəd", "ˈfɔːwəd"),
    ("'fɒ:wәd", "ˈfɔːwəd"),
    ("ˈsteɪtli: həum", "ˈsteɪtliː həʊm"),
    (".saizmә'lɒdʒikl", "ˌsaɪzməˈlɒdʒɪkl"),
    (",fɔ:tә'leizә", "ˌfɔːtəˈleɪzə"),
    ("'bəʊstfəlɪ", "ˈbəʊstfəli"),
    ("ˈvɔliz", "ˈvɒlɪz"),
    ("'hæpi", "ˈhæpi"),
    (".æktju'єәriәl", "ˌæktjʊˈeərɪəl"),
    ("'εəkjuə", "ˈeəkjʊə"),
    ("'ɑ:^ә", "ˈɑːɡə"),
    ("'eәb\\\\\\\\:st", "ˈeəbɜːst"),
    ("'ɑ:^әrәjs", "ˈɑːɡərəʊs"),
    ("'dʒi:kil, 'dʒekil", "ˈdʒiːkɪl"),
    ("ә'bæsid; 'æbәsid", "əˈbæsɪd"),
    ("kɑ:bә'retә(r); (?@) 'kɑ:rbәreitәr", "kɑːbəˈretə"),
    ("eɪpə'lɪtɪk(ə)l", "eɪpəˈlɪtɪkəl"),
    ("ɑ:(r)", "ɑː"),
    ("'ku:", "kuː"),
    ("bɔi,'bu:i", "bɔɪ"),
    ("'welbr'ɔ:t'ʌp", "ˈwelˈbrɔːˈtʌp"),
    ("", ""),
    ("英语", ""),
    ("'lib; æd 'lib", "lɪb"),
]


@pytest.mark.parametrize(("written", "today"), OLDER)
def test_older_notation_is_written_as_today(written: str, today: str) -> None:
    assert modern(written) == today


BOTH_WAYS = [
    # word, part of speech, American, British
    ("read", "verb", ["rid", "rɛd"], ["riːd", "red"]),
    ("record", "noun", ["ˈrɛkɚd"], ["ˈrekɔːd"]),
    ("record", "verb", ["rɪˈkɔrd"], ["rɪˈkɔːd"]),
    ("present", "verb", ["prɪˈzɛnt"], ["prɪˈzent"]),
    ("live", "adjective", ["laɪv"], ["laɪv"]),
    ("lead", "noun", ["lid", "lɛd"], ["liːd", "led"]),
    ("tear", "noun", ["tɪr", "tɛr"], ["tɪə", "teə"]),
    ("wind", "verb", ["waɪnd"], ["waɪnd"]),
    ("close", "adjective", ["kloʊs"], ["kləʊs"]),
    ("use", "noun", ["jus"], ["juːs"]),
    ("minute", "adjective", ["maɪˈnut"], ["maɪˈnjuːt"]),
    ("Object", "verb", ["əbˈdʒɛkt"], ["əbˈdʒekt"]),
]


@pytest.mark.parametrize(("word", "part", "american", "british"), BOTH_WAYS)
def test_a_heteronym_is_said_by_what_it_is(word: str, part: str, american: list[str], british: list[str]) -> None:
    assert [each.ipa for each in pronunciations(word) if each.part_of_speech == part] == american
    assert [each.ipa for each in pronunciations(word, "uk") if each.part_of_speech == part] == british


def test_the_table_of_heteronyms_is_sound() -> None:
    assert len(heteronyms()) >= 40
    for word, rows in heteronyms().items():
        assert word == word.lower()
        assert all(each.ipa and each.part_of_speech for each in rows), word
        assert all(each.respelling for each in rows if each.accent == "us"), word


@pytest.mark.parametrize(
    "word", ["", "xyzzyq", "你好", "\ud800", "a" * 20_000, "👩‍👧", "שלום", "-", "--", "a-\x00", " "], ids=ascii
)
def test_what_nobody_says_has_no_pronunciation(word: str) -> None:
    assert pronunciations(word) == ()
    assert pronunciations(word, "uk") == ()
