"""Writes accounts/data/regions.json anew: what the site knows about each country and region a phone can come from.

Names are CLDR's (through Babel, which only developers install), except where SAID_HERE says otherwise; calling
codes and examples are libphonenumber's. Run it after raising either, read the difference, and commit it.
"""

import json
import re
from pathlib import Path

import phonenumbers
from django.core.management.base import BaseCommand
from phonenumbers import PhoneMetadata, PhoneNumberFormat, PhoneNumberType

TARGET = Path(__file__).resolve().parents[2] / "data" / "regions.json"

# CLDR's formal names are longer than any sign at an airport. These are what sites and forms on each shore write.
SAID_HERE = {
    "HK": {"en": "Hong Kong", "zh_hans": "中国香港", "zh_hant": "香港"},
    "MO": {"en": "Macao", "zh_hans": "中国澳门", "zh_hant": "澳門"},
    "TW": {"en": "Taiwan", "zh_hans": "中国台湾", "zh_hant": "台灣"},
    "PS": {"en": "Palestine", "zh_hans": "巴勒斯坦", "zh_hant": "巴勒斯坦"},
    "MM": {"en": "Myanmar"},
}

# Other names people type. Hong Kong's and Macao's wording comes from CLDR by itself.
ALSO_CALLED = {
    "AE": ["UAE", "Emirates", "Dubai", "阿联酋", "阿聯酋", "迪拜", "杜拜"],
    "AU": ["澳洲"],
    "BA": ["波黑"],
    "CD": ["DRC", "Democratic Republic of the Congo", "民主刚果"],
    "CG": ["Republic of the Congo"],
    "CI": ["Ivory Coast"],
    "CN": ["PRC", "Mainland China", "大陆", "大陸", "內地", "内地", "dalu"],
    "CV": ["Cabo Verde"],
    "CZ": ["Czech Republic"],
    "FK": ["Malvinas", "马尔维纳斯"],
    "GB": ["UK", "Great Britain", "Britain", "England", "Scotland", "Wales", "Northern Ireland", "大不列颠", "英格蘭"],
    "HK": ["香港"],
    "ID": ["印度尼西亞"],
    "IE": ["Éire"],
    "KP": ["DPRK", "朝鮮", "北朝鲜"],
    "KR": ["Korea", "Republic of Korea", "韓國"],
    "MK": ["Macedonia"],
    "MM": ["Burma"],
    "MO": ["Macau", "澳门"],
    "NL": ["Holland"],
    "NZ": ["新西蘭"],
    "PE": ["milu"],
    "PS": ["Palestinian Territories"],
    "SZ": ["Swaziland"],
    "TL": ["East Timor"],
    "TR": ["Turkey"],
    "TW": ["台湾", "臺灣"],
    "US": ["USA", "America", "United States of America"],
    "VA": ["Holy See"],
    "VC": ["Saint Vincent"],
    "VN": ["Viet Nam"],
}

# Every character of the names, under the reading it has in them (塞 is always sài here, 秘 bì, 朝 cháo, 佛 fó).
READINGS = """
a阿 ai埃愛爱 an安岸 ang昂 ao奥奧澳 ba巴 bai拜白百 ban班 bao保堡 bei北貝贝 ben本 bi比秘 bie別别 bin宾賓 bing冰
bo博帛波玻伯泊 bu不布 cha查 chao朝 chi赤 chui垂 ci茨 da达達大 dai代 dan丹旦誕诞 dao岛島道 de德得 deng登 di帝蒂迪地
dian典甸 ding丁 dong东東 du杜度都 dun敦頓顿 duo多 e俄厄 en恩 er尔爾耳 fa伐法 fan梵 fei斐菲非 fen芬 fo佛 fu夫富福
gai蓋 gan干甘 gang冈刚剛岡港 ge各哥格葛 gen根 gong公共 gu古 gua瓜 guan关關 gui圭 guo国國果 ha哈 hai海 han汗韓韩
he荷赫合和 hei黑 hong宏洪 ji几及吉基幾济濟 jia加迦 jian尖柬 jiang疆 jiao角 jie捷 jin津金 jing京 ka喀卡 kai凯开開
ke克科 ken肯 ku库庫 kui奎 la拉臘腊 lai來来莱萊賴 lan兰蘭 lang朗 lao劳勞老 le勒 li利力立里黎 lian联聯 liao寮 lie列
lin林 ling陵靈領领 liu琉留 long隆 lu卢盧路魯鲁露 lv律 lun伦倫 luo洛罗羅 ma馬马 mai买買麥麦 man曼 mao毛茅 mei美
men門门 meng孟蒙 mi密米 mian棉緬缅 ming明 mo墨莫摩模 mu慕 na拿納纳那 nai奈 nan南 nao瑙 nei內内 nen嫩 ni尼 ning宁
niu紐纽 nu努 nuo挪諾诺 pa帕 peng彭蓬 pi皮 po坡 pu普浦葡蒲埔 qi其 qian千 qiao喬 qiu求酋 qu区區 qun群 ran然 ri日
rui瑞 sa撒萨薩 sai賽塞 san三 sang桑 se瑟色 sen森 sha沙 shan山 shang尚 shao紹绍 she舌 sheng聖圣 shi史士时時獅 shu属屬
si斯 song松 su苏蘇 suo所索 ta他塔 tai台泰 tan坦 tang汤 tao萄陶 te特 ti提 ting廷 tu吐图圖土突 tuo托脫脱陀 wa瓦
wan宛湾灣萬 wang旺汪 wei危委威維维韦 wen文汶 wo沃挝 wu乌烏 xi希席息西 xia夏 xian鲜 xiang象香 xin新辛 xiong匈 xu叙敘
ya亚亞牙 yan延 yang扬洋 ye也葉 yi以伊意義衣 yin印 ying英 yu與 yue越约約 zan赞 ze泽澤 zha乍札 zhai寨 zhang长 zhe哲
zheng政 zhi支智治直 zhong中 zhou洲 zi子自兹茲
"""
READING_OF = {char: re.match("[a-z]+", group).group() for group in READINGS.split() for char in group if char > "z"}


class Command(BaseCommand):
    requires_system_checks: list[str] = []
    help = "Freeze the names, calling codes and examples of all regions into accounts/data/regions.json."

    def handle(self, *args, **options) -> None:
        rows = [region(code) for code in sorted(phonenumbers.SUPPORTED_REGIONS) if mobile_example(code)]
        lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
        TARGET.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
        self.stdout.write(f"{len(rows)} regions in {TARGET.name}")


def region(code: str) -> dict:
    names = names_of(code)
    return {
        "code": code,
        **names,
        "pinyin": unique([*spellings(names["zh_hans"]), *spellings(names["zh_hant"])]),
        "aliases": aliases(code, names),
        "calling": str(phonenumbers.country_code_for_region(code)),
        "areas": area_codes(code),
        "example": phonenumbers.format_number(mobile_example(code), PhoneNumberFormat.NATIONAL),
    }


def mobile_example(code: str) -> phonenumbers.PhoneNumber | None:
    """None for Tristan da Cunha alone, which has no mobile network."""
    return phonenumbers.example_number_for_type(code, PhoneNumberType.MOBILE)


def names_of(code: str) -> dict[str, str]:
    cldr = {
        key: territory(locale, code) for key, locale in (("en", "en"), ("zh_hans", "zh_Hans"), ("zh_hant", "zh_Hant"))
    }
    return cldr | SAID_HERE.get(code, {})


def territory(locale: str, code: str) -> str:
    from babel import Locale

    return Locale.parse(locale).territories[code]


def aliases(code: str, names: dict[str, str]) -> list[str]:
    said_in_hong_kong = [] if code in SAID_HERE else [territory("zh_Hant_HK", code)]
    known = names.values()
    return [name for name in unique([*ALSO_CALLED.get(code, []), *said_in_hong_kong]) if name not in known]


def area_codes(code: str) -> list[str]:
    """Where one calling code serves many countries by area code (+1), the areas that are this one's."""
    leading = PhoneMetadata.metadata_for_region(code).leading_digits
    if not leading or phonenumbers.country_code_for_region(code) != 1:
        return []
    return [str(area) for area in range(200, 1000) if re.match(leading, str(area))]


def spellings(name: str) -> list[str]:
    """Toneless pinyin without spaces; ü also as u, which is what keyboards without habits produce."""
    pinyin = "".join(READING_OF[char] for char in re.sub(r"[（）·-]", "", name))
    return [pinyin, pinyin.replace("lv", "lu")]


def unique(items: list[str]) -> list[str]:
    return list(dict.fromkeys(items))
