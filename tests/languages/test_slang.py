"""Slang in running text: what is found, what is left alone, and what a writer is told before posting."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.languages.slang import entry, find, guard

FOUND = [
    # Chinese: letters and figures
    ("这家面馆yyds！", "yyds", "zh-yyds"),
    ("這家麵館ＹＹＤＳ！", "ＹＹＤＳ", "zh-yyds"),
    ("yyds", "yyds", "zh-yyds"),
    ("What does xswl mean?", "xswl", "zh-xswl"),
    ("他摔进蛋糕里，XSWL", "XSWL", "zh-xswl"),
    ("小猫打喷嚏awsl", "awsl", "zh-awsl"),
    ("dbq我睡着了", "dbq", "zh-dbq"),
    ("nsdd，不争了", "nsdd", "zh-nsdd"),
    ("u1s1，真不错", "u1s1", "zh-u1s1"),
    ("你太nb了", "nb", "zh-nb"),
    ("有点emo", "emo", "zh-emo"),
    ("老板天天PUA我们", "PUA", "zh-pua"),
    ("这波操作666", "666", "zh-666"),
    ("6666666", "6666666", "zh-666"),
    ("太好笑了23333", "23333", "zh-233"),
    ("520快乐", "520", "zh-520"),
    ("今天是520，你有约吗", "520", "zh-520"),
    ("卡片上写着5201314", "5201314", "zh-5201314"),
    ("我先睡了，88", "88", "zh-88"),
    ("走了 886", "886", "zh-88"),
    ("他受不了996，辞职了", "996", "zh-996"),
    ("你484忘記了", "484", "zh-484"),
    ("你真的很87耶", "87", "zh-87"),
    ("3Q，你太好了", "3Q", "zh-3q"),
    ("考砸了5555", "5555", "zh-555"),
    ("听懂的扣1", "扣1", "zh-type-1"),
    ("我们班大部分是05后", "05后", "zh-00-hou"),
    ("哈哈哈哈哈笑死", "哈哈哈哈哈", "zh-hhh"),
    # Chinese: words, in both scripts
    ("这个行业太内卷了", "内卷", "zh-nei-juan"),
    ("這個行業太內卷了", "內卷", "zh-nei-juan"),
    ("這個行業太內捲了", "內捲", "zh-nei-juan"),
    ("我决定躺平", "躺平", "zh-tang-ping"),
    ("直接摆烂吧", "摆烂", "zh-bai-lan"),
    ("直接擺爛吧", "擺爛", "zh-bai-lan"),
    ("看到信我破防了", "破防", "zh-po-fang"),
    ("当场社死", "社死", "zh-she-si"),
    ("被这双鞋种草了", "种草", "zh-zhong-cao"),
    ("這雙鞋被種草了", "被種草", "zh-zhong-cao"),
    ("终于拔草了", "拔草", "zh-ba-cao"),
    ("下班回家吸猫", "吸猫", "zh-xi-mao"),
    ("牛马又要上班了", "牛马", "zh-niu-ma"),
    ("这杯奶茶绝绝子", "绝绝子", "zh-jue-jue-zi"),
    ("我真的栓Q", "栓Q", "zh-shuan-q"),
    ("我只是来吃瓜的", "吃瓜", "zh-chi-gua"),
    ("上班摸鱼", "摸鱼", "zh-mo-yu"),
    ("老板又画饼", "画饼", "zh-hua-da-bing"),
    ("说好的更新又鸽了", "鸽了", "zh-ge-le"),
    ("第一次做蛋糕就翻车了", "翻车", "zh-fan-che"),
    ("他们又在撒狗粮", "撒狗粮", "zh-sa-gou-liang"),
    ("你说是就是吧，呵呵", "呵呵", "zh-he-he"),
    ("小姐，你好", "小姐", "zh-xiao-jie"),
    ("草，居然下雪了", "草", "zh-cao"),
    ("是在哈囉？", "是在哈囉", "zh-shi-zai-ha-luo"),
    ("是在哈啰？", "是在哈啰", "zh-shi-zai-ha-luo"),
    ("這杯咖啡很盤", "很盤", "zh-hen-pan"),
    ("我傻眼", "傻眼", "zh-sha-yan"),
    ("你今天超派", "超派", "zh-chao-pai"),
    ("喝酒開車母湯喔", "母湯", "zh-mu-tang"),
    ("他又已讀不回", "已讀不回", "zh-yi-du-bu-hui"),
    ("老闆很機車", "很機車", "zh-hen-ji-che"),
    ("記得幫我按讚", "按讚", "zh-dian-zan"),
    ("手機掉了QQ", "QQ", "zh-qq"),
    ("咁夜仲唔瞓，黐線", "黐線", "zh-chi-xian"),
    ("明天考試加油", "加油", "zh-jia-you"),
    ("躺着也中枪，我没说什么", "躺着也中枪", "zh-tang-qiang"),
    ("他今年想找对象", "找对象", "zh-zhao-dui-xiang"),
    ("昨晚又剁手了", "剁手", "zh-duo-shou"),
    ("小组作业他一直划水", "划水", "zh-hua-shui"),
    ("nsdd，我不争了", "nsdd", "zh-nsdd"),
    ("妳記得我怕冷，好窩心", "窩心", "zh-wo-xin"),
    ("这话听着真窝心", "窝心", "zh-wo-xin"),
    ("在台湾买土豆，拿到的是花生", "土豆", "zh-tu-dou"),
    ("台北的酒店贵不贵？", "酒店", "zh-jiu-dian"),
    # English
    ("Best dumplings in town, no cap.", "no cap", "en-no-cap"),
    ("“Meet at six?” “Bet.”", "Bet", "en-bet"),
    ("bet", "bet", "en-bet"),
    ("She slayed that talk!", "slayed", "en-slay"),
    ("Slayyyy queen", "Slayyyy", "en-slay"),
    ("He has no rizz", "rizz", "en-rizz"),
    ("I'm lowkey excited", "lowkey", "en-lowkey"),
    ("He ghosted me", "ghosted me", "en-ghosting"),
    ("go touch grass", "touch grass", "en-touch-grass"),
    ("I got the ick", "got the ick", "en-the-ick"),
    ("come on, spill the tea!", "spill the tea", "en-spill-the-tea"),
    ("It’s giving detective", "It’s giving", "en-its-giving"),
    ("She ate and left no crumbs", "ate and left no crumbs", "en-ate-and-left-no-crumbs"),
    ("bruhhh what", "bruhhh", "en-bruh"),
    ("he is so salty", "so salty", "en-so-salty"),
    ("what a simp", "simp", "en-simp"),
    ("main character energy!", "main character energy", "en-main-character-energy"),
    ("total FOMO", "FOMO", "en-fomo"),
    ("imo it is fine", "imo", "en-imo"),
    ("TIL pandas swim", "TIL", "en-til"),
    ("ICYMI: it closes today", "ICYMI", "en-icymi"),
    ("Cheers, see you", "Cheers", "en-cheers"),
    ("You're taking the piss", "taking the piss", "en-taking-the-piss"),
    ("See you this arvo", "this arvo", "en-arvo"),
    ("No dramas!", "No dramas", "en-no-dramas"),
    ("I’m down!", "I’m down", "en-im-down"),
    ("no worries", "no worries", "en-no-worries"),
    ("Long time no see!", "Long time no see", "en-long-time-no-see"),
    ("Everyone says she is the GOAT", "the GOAT", "en-goat"),
    ("这部电影 no cap 好看", "no cap", "en-no-cap"),
    ("I was very emo, idk why", "idk", "en-idk"),
    ("He waved at the wrong person 💀", "💀", "en-skull-emoji"),
]

LEFT_ALONE = [
    # figures that count, cost, name or tell the time
    "16667",
    "66666 people came here",
    "Room 666",
    "the number is 666 here",
    "房间666",
    "电话是138-666-5200",
    "一共520元",
    "520块钱",
    "花了88",
    "88元",
    "只要88",
    "8:88",
    "今天88号",
    "他88岁",
    "88 people came",
    "考了87分",
    "87号公路",
    "996块",
    "233路公交车",
    "第233页",
    "2.33",
    "1,314",
    "1314年",
    "2020年5月20日",
    "电影007上映了",
    "+15%",
    "5+1=6",
    "气温是6度",
    "买2B铅笔",
    # letters inside words, names and addresses
    "better",
    "alphabet",
    "I bet you five dollars",
    "a translator",
    "https://example.org/yyds/666",
    "write to yyds@example.org",
    "@yyds 你好",
    "`lol = 1`",
    "The tide waits until night",
    "til tomorrow",
    "lollipop",
    "a nerdy cousin",
    "bt in English",
    "size xs",
    "dd/mm/yyyy",
    # the words, meant as they stand
    "草地上有很多草",
    "院子里拔草",
    "我们种草莓",
    "敌人突破防线",
    "请吃瓜子",
    "夏天吃瓜最解渴",
    "农场有牛马羊",
    "医生让我在床上躺平",
    "高速上翻车，三人受伤",
    "小时候在河里摸鱼",
    "王小姐是老师",
    "空中小姐",
    "他呵呵地笑",
    "我想喝绿茶",
    "汽车要加油了",
    "去加油站",
    "我要买一辆机车",
    "桌上有盤子要洗",
    "坐船的時候我暈船了",
    "电影《海王》上映了",
    "那双童鞋很好看，买一双",
    "放学了",
    "向着蓝天啊",
    "报考公务员",
    "浑水摸鱼",
    "脚趾甲内卷",
    "毛泽东同志",
    "一周内耗尽",
    "四个555定时器",
    "马可波罗广场",
    "集中招标",
    "狗头军师",
    "这种草本植物",
    "三八饭店",
    "你说得对，我同意你的看法",
    "对访谈对象进行深入的访谈",
    "他在抢劫案中中枪，送到医院",
    "刖足剁手，喘延余息",
    "鱼在池塘里划水",
    "我在上海住酒店",
    "土豆炖牛肉",
    "Python’s sorted() puts a list in order",
    "The tickets are sorted by date",
    "Please read the terms and conditions carefully.",
    "Our office opens at 9 and closes at 5.",
    "银行星期一到星期五上班，周末休息。",
    "我们学校有六个年级，每个年级四个班。",
    "全部标为已读",
    "工商银行",
    "把地毯卷起来",
    "吃土豆",
    "今天哪里去",
    "今天啊，真热",
    "好，我去。",
    "我靠窗坐",
    "我菜单呢",
    "病得更厉害了",
    "扩大推广",
    "拿捏分寸",
    "她拍拍我的手臂",
    "甜酸鸡和水煮鱼",
    "专业配比",
    "求生欲望",
    "第一科科长",
    "I ate an apple for breakfast",
    "She ate.",
    "The soup is so salty",
    "a low-key party",
    "I'm down with the flu",
    "She put a shade cloth over the plants",
    "Three cheers for the team",
    "There is cap on spending",
    "a piece of cake with coffee",
    "the goat ate grass on the farm",
    "The knight will slay the dragon",
    "This is based on a book",
    "Please do it now",
]


@pytest.mark.parametrize(("text", "words", "name"), FOUND)
def test_slang_is_found(text, words, name):
    assert (words, name) in [(text[hit.start : hit.end], hit.entry.id) for hit in find(text)]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_words_that_mean_what_they_say_are_left_alone(text):
    assert [(text[hit.start : hit.end], hit.entry.id) for hit in find(text)] == []


def test_the_longest_form_wins_and_hits_never_overlap():
    hits = find("5201314，绿茶婊，yyds")
    assert [hit.entry.id for hit in hits] == ["zh-5201314", "zh-lv-cha-biao", "zh-yyds"]
    assert all(one.end <= next_.start for one, next_ in zip(hits, hits[1:], strict=False))


def test_a_form_that_both_languages_have_is_read_in_the_language_of_the_text():
    assert find("我的作业GG了")[0].entry.language == "zh"
    assert find("gg everyone")[0].entry.language == "en"


WARNED = [
    ("Your English is 666!", "en", "zh-666"),
    ("你的英文太666了", "zh-hans", "zh-666"),
    ("I'm down", "en", "en-im-down"),
    ("小姐，請問", "zh-hant", "zh-xiao-jie"),
    ("呵呵", "zh", "zh-he-he"),
    ("Long time no see", "en", "en-long-time-no-see"),
    ("Add oil!", "en", "en-add-oil"),
    ("No worries", "en", "en-no-worries"),
    ("gonna be late", "en", "en-gonna"),
]


@pytest.mark.parametrize(("text", "language", "name"), WARNED)
def test_a_writer_is_warned_of_what_may_be_misread(text, language, name):
    [warning] = guard(text, language)
    assert (warning.entry.id, warning.advice) == (name, entry(name).careful)
    assert text[warning.start : warning.end]


@pytest.mark.parametrize(
    "text",
    ["", "你好，我是学生", "Hello, my name is Mei.", "btw, see you", "Room 666", "They sold 666 books", "born in 88."],
)
def test_plain_words_need_no_warning(text):
    assert guard(text, "en") == guard(text, "zh") == []


def test_an_unknown_id_is_no_entry():
    assert entry("zh-nothing") is None


@given(st.text())
def test_any_text_can_be_searched(text):
    for hit in find(text):
        assert 0 <= hit.start < hit.end <= len(text)
    guard(text, "en")


@given(
    st.lists(st.sampled_from([words for _, words, _ in FOUND] + [" ", "，", "a", "6", "了", "İ", "\ud800"])).map(
        "".join
    )
)
def test_any_heap_of_slang_can_be_searched(text):
    end = 0
    for hit in find(text):
        assert end <= hit.start < hit.end <= len(text)
        end = hit.end


@pytest.mark.parametrize(
    "text", ["6" * 20_000, "草" * 20_000, "哈" * 20_000, "a'" * 10_000, "no " * 7_000, "8 " * 10_000]
)
def test_long_runs_are_searched_to_their_end(text):
    assert all(0 <= hit.start < hit.end <= len(text) for hit in find(text))


def test_offsets_point_into_the_text_as_it_was_written():
    text = "İİİ ＹＹＤＳ！"
    [hit] = find(text)
    assert re.fullmatch("ＹＹＤＳ", text[hit.start : hit.end])
