"""Small closed lists by which a text shows what language it is in.

Written for this project; the English and Chinese lists are the closed classes of any school grammar, with the spoken
shortenings that posts are full of.
"""
# ruff: noqa: SIM905 (a list of words reads best as words)

import re
from typing import Final

ENGLISH: Final = frozenset(
    """
    a an the this that these those there here
    i me my mine you your yours he him his she her hers it its we us our they them their
    who whom whose which what when where why how
    am is are was were be been being do does did done have has had having
    will would shall should can could may might must cannot
    not no nor and or but so because if than then though although while until since
    of in on at by for from to into onto over under with without about between after before during through
    as very too also just only really quite even still already always never often again
    some any each every all both much many more most other another such same
    something anything nothing someone anyone everyone
    please yes ok okay hello hi hey thanks thank sorry
    i'm i've i'd i'll you're you've you'd you'll he's she's it's we're we've we'd we'll they're they've they'd
    that's there's here's what's who's how's where's let's
    don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't can't couldn't won't wouldn't shouldn't
    dont im its cant whats
    like want need know think say says said mean means go get got make use feel see
    """.split()
)

OTHER_LATIN: Final = frozenset(
    """
    le la les des une est et je tu il elle nous vous ils elles pas que qui dans pour avec sur tout cette ne au aux du
    mon suis bonjour merci oui où très
    el los las del una uno por para con muy pero como está hola gracias yo mi es en y se su qué
    der das und ist ich nicht ein eine mit wir sie auf für zu den dem danke guten wie auch
    um uma não os eu você obrigado obrigada com isso
    gli sono che di per non ciao grazie della
    saya kamu tidak yang dan ini itu apa untuk dengan terima kasih
    tôi không là của và cảm ơn xin chào
    het een niet ik van
    ako ang mga ng sa po
    estoy soy eres tengo quiero gusta buenos días también porque tu nosotros aprendiendo mucho
    vielen dank bin bist sind habe aber oder mein bitte wie geht lerne nach einen
    suis j'ai c'est j'apprends mes ses comment ça votre beaucoup mais
    sono grazie molto questo anche perché estou muito obrigado para
    """.split()
)
"""Function words of other languages in Latin letters; those that English also has are left out."""

CHINESE_PARTICLES: Final = frozenset(
    "的了吗嗎呢吧啊呀嘛是我你妳您他她它们們在不没沒有这這那哪什么麼谁誰怎为為把被和跟很也都就还還要会會能可以想让讓给給从從对對得地着著过過到个個个吃说說"
)

CHINESE_FRAMES: Final = re.compile(
    "什[么麼]意思|甚麼意思|的意思|怎[么麼]([说說用读讀念写寫改回翻理区區]|发音|發音)|如何|[区區][别別]|差[别別]|不同|是什[么麼]|什[么麼][时時]候用"
    "|[对對][吗嗎不]|正[确確]|[帮幫]我|[帮幫]忙|[请請][问問教]|翻[译譯]|哪[个個]|[为為]什[么麼]|可以|能不能|[应應][该該]|想[问問知]|有[没沒]有"
    "|英[语語文]|中文|自然[吗嗎]|地道|道地|[啥嘛]意思|啥[时時]候|一[样樣][吗嗎]|哪[种種]|[后後]面[跟接用加]|[怎咋]么?[样樣用说說读讀]"
)

CHINESE_LINKS: Final = re.compile("[还還]是|和|跟|比|与|與|或者?|以及|[还還]有")
"""Between two English words they make a Chinese sentence: in the morning 还是 at the morning."""

CHINESE_PREDICATES: Final = re.compile(
    "是[什啥哪][么麼]?意思|[怎咋][么麼]?[样樣]?(?:[说說用翻接回读讀念写寫理发發区區改才])|的([区區差用意发發读讀反同近词詞])|[后後]面[为為跟接用加要]"
    "|[这這][句个個]|[应應][该該][怎用说說]|[对對正][吗嗎确確不]|一[样樣][吗嗎]|有[什啥没沒]?[么麼有]?[区區差]"
    "|(?:是|的|更|[应應][该該]|可以|[为為]什[么麼]|[会會]不[会會]|很?奇怪|[哪][个個]|用|比)(?:.*[吗嗎呢吧啊]$|.{4})"
)
"""How a Chinese sentence goes on after the English it speaks of: How do you do 是什么意思."""

CHINESE_TAILS: Final = re.compile("[的了啦吧吗嗎呀啊哦喔嘛欸呢]{1,2}|[到过過完][的了啦]?|一下[吧啦]?")
"""After a word or two of English they make it Chinese: OK 的, get 到了, thanks 啦."""

CHINESE_FORMULAS: Final = frozenset(
    """
    你好 您好 大家好 早安 晚安 早上好 加油 谢谢 謝謝 多谢 多謝 再见 再見 拜拜 恭喜 生日快乐 生日快樂 新年快乐 新年快樂
    """.split()
)
CHINESE_NAMES: Final = frozenset(
    "中文 英文 英语 英語 汉语 漢語 国语 國語 普通话 地道 道地 自然 什么 什麼 为什么 為什麼".split()
)
"""Words that ask when more is said with them, and are only spoken of when alone."""

ENGLISH_FORMULAS: Final = re.compile(
    r"(hi|hello|hey|thanks?|thank you|thx|sorry|bye|ok|okay|yes|no|lol|omg|wow|good (morning|evening|night|luck)"
    r"|long time no see|happy (new year|birthday)|merry christmas|congrats|congratulations|dear all"
    r"|by the way|btw|anyways?|so what|well|actually|oh my god|come on|no way|oops|please|guys|day)"
)
"""What either side borrows whole to greet or to thank: it says little about the rest of the post."""

TAIWANESE: Final = re.compile("[喔欸ㄅ-ㄩ]")
"""Signs of a writer from Taiwan, where the characters are those of both scripts."""

ENGLISH_FRAMES: Final = re.compile(
    r"\b(how (do|to|can|would|should|is|are)|what('s| is| does| do| are)|whats|mean(s|ing)?|differen(ce|t)|translat\w*"
    r"|pronounc\w*|in (chinese|english|mandarin|cantonese|pinyin|this sentence)|correct\w*|sentences?|natural"
    r"|(can|could) (someone|anyone|somebody|i|you|we)|does|why|when (do|to|should)|please|say|used?|word for|vs)\b"
)

ENGLISH_ABOUT_WORDS: Final = re.compile(
    r"\b(mean(s|ing)?|say|pronounc\w*|translat\w*|correct\w*|differen(ce|t)|use|write|read|call|sentences?|natural|characters?|words?"
    r"|(in|about) (chinese|english|mandarin)|tones?|grammar)\b"
)
"""What English says when it speaks of words: the Chinese after it is then what is asked about."""

OBJECT_VERBS: Final = frozenset(
    """
    learn learned learning know knows explain explained remember forget forgot understand get got hate love like
    say said says saying write writing wrote read watched finished ordered studied is means mean called
    """.split()
)
"""After one of these what follows in Chinese is its object."""

COMMON_PINYIN: Final = frozenset(
    """
    ni wo ta nin women nimen tamen shi bu hen ma le de zai zhe na ne ba ye dou you mei qu lai chi kan xiang yao hao
    men zou hui neng xie jiao
    """.split()
)
"""The syllables that short sentences are made of, most of which English or its names have as well."""
