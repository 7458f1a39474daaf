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
    """.split()
)
"""Function words of other languages in Latin letters; those that English also has are left out."""

CHINESE_PARTICLES: Final = frozenset(
    "的了吗嗎呢吧啊呀嘛是我你妳您他她它们們在不没沒有这這那哪什么麼谁誰怎为為把被和跟很也都就还還要会會能可以想让讓给給从從对對得地着著过過到个個个吃说說"
)

CHINESE_FRAMES: Final = re.compile(
    "什[么麼]意思|甚麼意思|的意思|怎[么麼]([说說用读讀念写寫改回翻理区區]|发音|發音)|如何|[区區][别別]|差[别別]|不同|是什[么麼]|什[么麼][时時]候用"
    "|[对對][吗嗎不]|正[确確]|[帮幫]我|[帮幫]忙|[请請][问問教]|翻[译譯]|哪[个個]|[为為]什[么麼]|可以|能不能|[应應][该該]|想[问問知]|有[没沒]有"
    "|英[语語文]|中文|自然[吗嗎]|地道|道地"
)

ENGLISH_FRAMES: Final = re.compile(
    r"\b(how (do|to|can|would|should|is|are)|what('s| is| does| do| are)|whats|mean(s|ing)?|differen(ce|t)|translat\w*"
    r"|pronounc\w*|in (chinese|english|mandarin|cantonese|pinyin|this sentence)|correct\w*|sentences?|natural"
    r"|(can|could) (someone|anyone|somebody|i|you|we)|does|why|when (do|to|should)|please|say|used?|word for|vs)\b"
)
