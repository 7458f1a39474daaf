"""Words looked up alone: in both scripts, in any form, with what a pop-up shows of them."""

import sqlite3
import threading
from pathlib import Path

import pytest

from exchange.languages import dictionary
from exchange.languages.dictionary import ChineseEntry, EnglishEntry

CHINESE = [
    # word, its first reading, words its first sense begins with, HSK 3.0
    ("银行", "yin2 hang2", "bank", 2),
    ("銀行", "yin2 hang2", "bank", 2),
    ("便宜", "pian2 yi5", "cheap", 2),
    ("东西", "dong1 xi5", "thing", 1),
    ("東西", "dong1 xi5", "thing", 1),
    ("地道", "di4 dao5", "authentic", 7),
    ("告诉", "gao4 su5", "to tell", 1),
    ("告訴", "gao4 su5", "to tell", 1),
    ("故事", "gu4 shi5", "narrative", 2),
    ("生意", "sheng1 yi5", "business", 3),
    ("妻子", "qi1 zi5", "wife", 4),
    ("大夫", "dai4 fu5", "doctor", 3),
    ("多少", "duo1 shao5", "how much", 1),
    ("本事", "ben3 shi5", "ability", 3),
    ("起来", "qi3 lai5", "to stand up", 1),
    ("人家", "ren2 jia5", "other people", 4),
    ("后", "hou4", "back", 1),
    ("後", "hou4", "back", 1),
    ("里", "li3", "lining", 1),
    ("发", "fa1", "to send out", 2),
    ("面", "mian4", "face", 2),
    ("都", "dou1", "all", 1),
    ("吗", "ma5", "(question particle", 1),
    ("呢", "ne5", "particle", 1),
    ("吧", "ba5", "(modal particle", 1),
    ("的", "de5", "of", 1),
    ("了", "le5", "(completed action marker)", 1),
    ("还", "hai2", "still", 1),
    ("长", "chang2", "long", 2),
    ("行", "xing2", "(bound form) to walk", 1),
    ("好", "hao3", "good", 1),
    ("和", "he2", "", 1),
    ("重", "zhong4", "heavy", 1),
    ("只", "zhi3", "only", 2),
    ("校", "xiao4", "", None),
    ("绿", "lu:4", "green", 2),
    ("女儿", "nu:3 er2", "daughter", 1),
    ("北京", "Bei3 jing1", "Beijing", 1),
    ("中华人民共和国", "Zhong1 hua2 Ren2 min2 Gong4 he2 guo2", "People's Republic", None),
    ("T恤", "T xu4", "T-shirt", None),
    ("Ｔ恤", "T xu4", "T-shirt", None),
    ("卡拉OK", "ka3 la1 O K", "karaoke", None),
    ("一番", "yi1 fan1", "once", 6),
    ("有劲儿", "you3 jin4 r5", "strong", 4),
    ("𠮷", "", "", None),
]


@pytest.mark.parametrize(("word", "pinyin", "sense", "hsk3"), [row for row in CHINESE if row[1]])
def test_a_chinese_word(word: str, pinyin: str, sense: str, hsk3: int | None) -> None:
    entry = dictionary.lookup(word)
    assert isinstance(entry, ChineseEntry)
    assert entry.pinyin == pinyin
    assert any(each.startswith(sense) for each in entry.articles[0].senses)
    assert entry.hsk3 == hsk3


class TestAChineseEntry:
    def test_says_how_it_is_counted(self) -> None:
        book = dictionary.lookup("书")
        assert [word.simplified for word in book.measure_words] == ["本", "册", "部"]
        assert book.measure_words[0].pinyin == "ben3"
        assert dictionary.lookup("書").measure_words == book.measure_words

    def test_has_the_levels_of_both_tests_and_how_common_it_is(self) -> None:
        entry = dictionary.lookup("学习")
        assert (entry.hsk2, entry.hsk3, entry.level) == (1, 1, "HSK1")
        assert 5 < entry.zipf < 6

    def test_of_the_last_three_levels_says_seven(self) -> None:
        assert dictionary.lookup("阿拉伯语").level == "HSK7"

    def test_follows_a_variant_to_what_it_is_a_variant_of(self) -> None:
        entry = dictionary.lookup("稍安勿躁")
        assert entry.articles[0].variant_of == "少安毋躁"
        assert entry.senses == dictionary.lookup("少安毋躁").senses

    def test_names_the_usual_form_in_the_script_it_was_asked_in(self) -> None:
        assert dictionary.lookup("箇").articles[0].variant_of == "個"

    def test_puts_surnames_after_words(self) -> None:
        articles = dictionary.lookup("王").articles
        assert [article.is_name for article in articles] == sorted(article.is_name for article in articles)
        assert not articles[0].is_name
        assert any(article.is_name for article in articles)

    def test_puts_the_form_of_the_texts_script_first(self) -> None:
        assert dictionary.lookup("后", "zh-hant").senses[0] == "empress"
        assert dictionary.lookup("后", "zh-hans").senses[0] == "back"
        assert dictionary.lookup("乾", "zh-hant").pinyin == "gan1"


ENGLISH = [
    # word, lemma or itself, relation, CEFR, a word of the Chinese
    ("went", "go", "past", "A1", "去"),
    ("gone", "go", "past participle", "A1", "去"),
    ("children", "child", "plural", "A1", "孩子"),
    ("better", "good", "comparative", "A1", "较好"),
    ("running", "run", "present participle", "A1", "赛跑"),
    ("ran", "run", "past", "A1", "跑"),
    ("saw", "see", "past", "A1", "锯"),
    ("found", "find", "past", "A1", "建立"),
    ("men", "man", "plural", "A1", "人"),
    ("wives", "wife", "plural", "A1", "妻"),
    ("happiest", "happy", "superlative", "A1", "快乐"),
    ("studies", "study", "", "A1", "学习"),
    ("stopped", "stop", "past", "A1", "停"),
    ("am", "be", "first person", "A1", "是"),
    ("is", "be", "third person", "A1", "是"),
    ("were", "be", "past", "A1", "是"),
    ("'m", "be", "contraction", "A1", "am"),
    ("gonna", "go", "contraction", "A1", "going to"),
    ("give", "give", "", "A1", "给"),
    ("GIVE", "give", "", "A1", "给"),
    ("about", "about", "", "A1", "关于"),
    ("colour", "colour", "", "A1", "颜色"),
    ("color", "color", "", "A1", "颜色"),
    ("café", "café", "", "A1", "咖啡"),
    ("cafe", "cafe", "", "A1", "咖啡"),
    ("e-mail", "e-mail", "", "A1", "电子邮件"),
    ("email", "email", "", "A1", "电子"),
    ("organise", "organise", "", "A2", "组织"),
    ("organised", "organise", "past", "A2", "组织"),
    ("revolutionise", "revolutionise", "", "B2", "革命"),
    ("unreliably", "unreliable", "adverb", "C1", "不可靠"),
    ("antistatic", "static", "prefixed", "B2", "静"),
    ("ice cream", "ice cream", "", "A1", "冰淇淋"),
    ("alarm clock", "alarm clock", "", "A2", "闹钟"),
    ("alarm-clock", "alarm clock", "spelling", "A2", "闹钟"),
    ("good morning", "good morning", "", "A1", "早上好"),
    ("fire station", "fire station", "", "B1", "消防"),
    ("give up", "give up", "", None, "放弃"),
    ("look forward to", "look forward to", "", None, "盼望"),
    ("T-shirt", "T-shirt", "", "A1", "T恤"),
    ("okay", "ok", "spelling", "A1", "好"),
    ("glocal", "glocal", "", "B2", "全球"),
    ("don’t", "don't", "", None, "不"),
    ("ｈｅｌｌｏ", "hello", "", "A1", "喂"),
    ("  hello  ", "hello", "", "A1", "喂"),
]


@pytest.mark.parametrize(("word", "lemma", "relation", "cefr", "chinese"), ENGLISH)
def test_an_english_word(word: str, lemma: str, relation: str, cefr: str | None, chinese: str) -> None:
    entry = dictionary.lookup(word)
    assert isinstance(entry, EnglishEntry)
    assert (entry.lemmas or (entry.word,))[0].lower() == lemma.lower()
    assert not relation or entry.relation == relation
    assert entry.cefr == cefr
    assert chinese in " ".join(sense.chinese for sense in entry.senses)


class TestAnEnglishEntry:
    def test_begins_with_the_sense_learners_meet_first(self) -> None:
        assert dictionary.lookup("give").senses[0].part_of_speech == "vt"

    def test_of_a_form_holds_the_entry_of_its_base(self) -> None:
        entry = dictionary.lookup("left")
        assert (entry.base.word, entry.base.cefr) == ("leave", "A1")
        assert "左" in entry.senses[0].chinese

    def test_of_a_form_begins_with_what_its_word_means(self) -> None:
        assert dictionary.lookup("cats").senses[0] == dictionary.lookup("cat").senses[0]

    def test_lists_its_own_forms(self) -> None:
        assert dict(dictionary.lookup("go").inflections)["past"] == "went"

    def test_has_a_phonetic_in_todays_ipa(self) -> None:
        assert dictionary.lookup("forward").phonetic == "ˈfɔːwəd"


NO_WORDS = [
    "",
    " ",
    "。",
    "xyzzyq",
    "\ud800",
    "银\udfff行",
    "\x00",
    "a\x00b",
    "𪚥𪚥",
    "👩‍👩‍👧‍👦",
    "שלום",
    "مرحبا",
    "z̷̢̛a̸l̵g̶o̷" * 20,
    "一" * 20_000,
    "a" * 20_000,
    "a-" * 10_000,
    "<script>",
    "' OR 1=1 --",
    "%",
    "123456789",
]


@pytest.mark.parametrize("word", NO_WORDS, ids=ascii)
def test_what_is_no_word_is_not_found(word: str) -> None:
    found = dictionary.lookup(word)
    assert found is None or word == "%"
    assert isinstance(dictionary.by_meaning(word), list)


def test_each_thread_reads_for_itself() -> None:
    found = []
    thread = threading.Thread(target=lambda: found.append(dictionary.lookup("银行")))
    thread.start()
    thread.join()
    assert found == [dictionary.lookup("银行")]


MEANINGS = [
    ("give up", "放弃"),
    ("to give up", "放弃"),
    ("study", "学习"),
    ("to be happy", "高兴"),
    ("happy", "快乐"),
    ("alarm clock", "闹钟"),
    ("bank", "银行"),
    ("Bank", "银行"),
    ("apple", "苹果"),
    ("an apple", "苹果"),
    ("teacher", "老师"),
    ("to eat", "吃"),
    ("cheap", "便宜"),
    ("breakfast", "早饭"),
    ("train station", "火车站"),
    ("mobile phone", "手机"),
]


@pytest.mark.parametrize(("english", "chinese"), MEANINGS)
def test_chinese_is_found_by_its_meaning(english: str, chinese: str) -> None:
    assert chinese in [entry.word for entry in dictionary.by_meaning(english, limit=8)]


def test_words_defined_by_the_very_words_come_before_those_that_mention_them() -> None:
    found = [entry.word for entry in dictionary.by_meaning("bank")]
    assert found.index("银行") < found.index("人民币") if "人民币" in found else found[0] == "银行"


class TestWithoutAFile:
    @pytest.fixture(params=["absent", "empty", "foreign", "text"])
    def path(self, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        path = tmp_path / "with space?#.sqlite3"
        if request.param == "text":
            path.write_text("This is no database." * 100)
        elif request.param == "empty":
            path.touch()
        elif request.param == "foreign":
            with sqlite3.connect(path) as file:
                file.execute("CREATE TABLE chinese (word)")
            file.close()
        monkeypatch.setenv("DICTIONARY", str(path))
        dictionary.close()
        yield path
        dictionary.close()

    def test_it_says_so(self, path: Path) -> None:
        assert dictionary.location() == path
        assert not dictionary.is_built()
        with pytest.raises(dictionary.NotBuilt, match="build_dictionary"):
            dictionary.lookup("银行")


def test_it_is_beside_the_sites_data_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DICTIONARY", raising=False)
    monkeypatch.setenv("VAR_DIR", "/somewhere")
    assert dictionary.location() == Path("/somewhere/dictionary.sqlite3")


def test_english_words_are_explained_in_either_script_and_wording():
    software = dictionary.lookup("software").senses[0]
    assert (software.chinese, software.traditional) == ("软件", "軟體")
    same = dictionary.lookup("big").senses[0]
    assert (same.otherwise == "") == (same.traditional == same.chinese)
