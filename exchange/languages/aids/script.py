"""Chinese in the other script, or in the wording of Taiwan. The author's own text is never touched."""

from functools import partial

from exchange.languages import variants
from exchange.languages.aids.base import Aid
from exchange.languages.glossary import Text

SIMPLIFIED = Aid(
    "zh-hans",
    "zh",
    Text("Simplified", "简体", "簡體"),
    sign="简",
    group="script",
    rewrite=variants.to_simplified,
    lang="zh-Hans",
)
TRADITIONAL = Aid(
    "zh-hant",
    "zh",
    Text("Traditional", "繁体", "繁體"),
    sign="繁",
    group="script",
    rewrite=variants.to_traditional,
    lang="zh-Hant",
)
TAIWAN = Aid(
    "zh-tw",
    "zh",
    Text("Taiwan wording", "台湾用语", "台灣用語"),
    sign="台",
    group="script",
    rewrite=partial(variants.to_traditional, region="TW"),
    lang="zh-Hant-TW",
)
HONG_KONG = Aid(
    "zh-hk",
    "zh",
    Text("Hong Kong characters", "香港字形", "香港字形"),
    sign="港",
    group="script",
    rewrite=partial(variants.to_traditional, region="HK"),
    lang="zh-Hant-HK",
)
