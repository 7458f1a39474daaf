"""Readings that heal: who may mend them, when natives have agreed, and what is read otherwise from then on."""

import pytest
from django.core.cache import cache

from accounts.models import LanguageSkill, Restriction
from exchange.posts.refusals import NotNow, NotYours, Refused
from exchange.reading import mending, proposing_mends
from exchange.reading.annotating import annotate
from exchange.reading.models import Mend, MendVote
from tests.cast import learner, person
from tests.reading.mends import agreed, lan, proposed

pytestmark = pytest.mark.django_db


def read(text: str, region: str = "") -> list[tuple[str, str]]:
    found = mending.readings_for(text, region)
    return [(text[each.start : each.end], " ".join(filter(None, each.readings))) for each in found]


class TestProposing:
    def test_a_natives_proposal_is_their_voice_too(self, mei):
        assert proposed(mei, "行头", "xíng tou").votes.get().by == mei

    def test_a_fluent_helper_proposes_and_has_no_voice(self, ava):
        LanguageSkill.objects.filter(user=ava, language="zh").update(helps=True, fluency="fluent")
        ava.skills.get(language="zh").copy_to_user()
        mend = proposed(ava, "行头", "xíng tou")
        assert not mend.votes.exists()
        with pytest.raises(Refused, match="grew up with Chinese"):
            mend.agree(ava)

    def test_who_does_not_help_with_chinese_is_told_where_to_say_so(self, jordan):
        with pytest.raises(Refused, match="settings"):
            proposed(jordan, "行头", "xíng tou")
        assert not Mend.objects.exists()

    def test_a_restriction_on_correcting_is_honoured(self, mei):
        Restriction.objects.create(user=mei, act="correct")
        with pytest.raises(NotNow):
            proposed(mei, "行头", "xíng tou")

    def test_there_is_a_limit(self, mei, settings):
        settings.LIMITS = {**settings.LIMITS, "mend": "1/h"}
        proposed(mei, "行头", "xíng tou")
        with pytest.raises(NotNow, match="come back"):
            proposed(mei, "难为", "nán wei")

    def test_what_was_proposed_before_is_agreed_with(self, mei, yating):
        first = proposed(mei, "行头", "xíng tou")
        second = proposed(yating, "行頭", "ㄒㄧㄥˊ ˙ㄊㄡ")
        assert first == second
        assert second.is_agreed

    def test_its_proposer_takes_it_back(self, mei):
        proposed(mei, "行头", "xíng tou").withdraw(mei)
        assert not Mend.objects.exists()

    def test_nobody_else_does_and_nobody_once_others_agree(self, mei, yating):
        mend = proposed(mei, "行头", "xíng tou")
        with pytest.raises(NotYours):
            mend.withdraw(yating)
        mend.agree(yating)
        with pytest.raises(NotNow):
            mend.withdraw(mei)


class TestAgreeing:
    def test_one_native_is_not_enough(self, mei):
        mend = proposed(mei, "行头", "xíng tou")
        mend.agree(mei)
        assert not mend.is_agreed
        assert read("买了行头") == []

    def test_two_natives_are(self, mei, yating):
        assert agreed(mei, yating, "行头", "xíng tou").is_agreed
        assert read("他买了新行头。") == [("行头", "xing2 tou5")]

    def test_the_proposer_counts_only_if_native(self, mei, yating):
        helper = person("sam", "Sam", {**learner("zh", "HSK6"), "helps": True, "fluency": "fluent"})
        mend = proposed(helper, "行头", "xíng tou")
        mend.agree(mei)
        assert not mend.is_agreed
        mend.agree(yating)
        assert mend.is_agreed

    def test_a_voice_taken_back_unagrees_it(self, mei, yating):
        mend = agreed(mei, yating, "行头", "xíng tou")
        mend.disagree(yating)
        assert not mend.is_agreed
        assert read("行头") == []

    def test_a_native_has_one_voice_for_one_question(self, mei, yating):
        first = agreed(mei, yating, "行头", "xíng tou")
        second = proposed(yating, "行头", "háng tóu")
        first.refresh_from_db()
        assert not first.is_agreed
        assert set(MendVote.objects.values_list("mend", "by")) == {(first.pk, mei.pk), (second.pk, yating.pk)}

    def test_conflicting_voices_show_both_and_more_come_first(self, mei, yating):
        agreed(mei, yating, "谁", "shéi")
        other = agreed(lan(), lan("bo"), "谁", "shuí")
        assert read("你是谁？") == [("谁", "shei2"), ("谁", "shui2")]
        other.agree(lan("hua"))
        assert read("你是谁？") == [("谁", "shui2"), ("谁", "shei2")]

    def test_who_may_not_vote_may_not_agree(self, client, mei, yating):
        mend = proposed(mei, "行头", "xíng tou")
        Restriction.objects.create(user=yating, act="vote")
        client.force_login(yating)
        client.post(f"/reading/mend/{mend.pk}/agree/")
        assert mend.votes.count() == 1


class TestRegions:
    def test_mainland_and_taiwan_are_both_kept(self, mei, yating):
        agreed(mei, lan(), "垃圾", "lā jī", "CN")
        agreed(yating, lan("hao", "TW"), "垃圾", "lè sè", "TW")
        assert read("垃圾分类") == [("垃圾", "la1 ji1"), ("垃圾", "le4 se4")]
        assert read("垃圾分類") == [("垃圾", "le4 se4"), ("垃圾", "la1 ji1")]
        assert read("垃圾分类", "TW")[0] == ("垃圾", "le4 se4")

    def test_a_region_speaks_for_itself(self, mei, yating):
        mend = agreed(mei, lan(), "垃圾", "lè sè", "TW")
        assert not mend.is_agreed
        mend.agree(yating)
        assert mend.is_agreed

    def test_a_reading_of_everywhere_comes_after_that_of_the_region(self, mei, yating):
        agreed(mei, yating, "和平", "hé píng")
        agreed(yating, lan("hao", "TW"), "和平", "hàn píng", "TW")
        assert [each.region for each in mending.first_readings_for("和平飯店")] == ["TW"]
        assert [each.region for each in mending.first_readings_for("和平饭店")] == [""]


class TestWhatIsRead:
    def test_every_text_that_has_the_phrase_in_either_script(self, mei, yating):
        agreed(mei, yating, "行头", "xíng tou")
        assert read("這副行頭") == [("行頭", "xing2 tou5")]

    def test_a_form_that_cannot_be_read_so_is_another_word(self, mei, yating):
        agreed(mei, yating, "乾了", "gān le")
        assert read("衣服乾了") == [("乾了", "gan1 le5")]
        assert read("他幹了") == []

    def test_the_longest_phrase_wins(self, mei, yating):
        agreed(mei, yating, "人行", "rén háng")
        agreed(mei, yating, "人行道", "rén xíng dào")
        assert read("走人行道吧") == [("人行道", "ren2 xing2 dao4")]

    def test_only_where_it_is_words(self, mei, yating):
        agreed(mei, yating, "长大", "zhǎng dà")
        assert read("校长大人") == []
        assert read("他长大了") == [("长大", "zhang3 da4")]

    def test_words_know_it_and_are_sure(self, mei, yating):
        assert next(each for each in annotate("新行头") if each.text == "行头").confidence < 0.75
        agreed(mei, yating, "行头", "xíng tou")
        word = next(each for each in annotate("新行头") if each.text == "行头")
        assert (word.readings, word.confidence) == (("xing2", "tou5"), 1.0)

    def test_citation_tones_are_kept_and_sandhi_comes_on_top(self, mei, yating):
        agreed(mei, yating, "好好", "hǎo hǎo")
        word = annotate("好好")[0]
        assert (word.readings, word.spoken) == (("hao3", "hao3"), ("hao2", "hao3"))

    def test_word_bounds_that_two_natives_agreed_on(self, mei, yating):
        mend = proposing_mends.propose_words(mei, "研究生命", ["研究生", "命"])
        assert mending.words("研究生命") == ["研究", "生命"]
        mend.agree(yating)
        assert mending.words("研究生命吗") == ["研究生", "命", "吗"]
        assert [each.text for each in annotate("研究生命")] == ["研究生", "命"]

    def test_a_change_in_another_process_is_seen(self, mei, yating):
        agreed(mei, yating, "行头", "xíng tou")
        assert read("行头")
        MendVote.objects.all().delete()
        Mend.objects.update(agreed_at=None)
        cache.set(mending.STAMP, "written elsewhere")
        assert read("行头") == []

    def test_it_costs_no_query_once_known(self, mei, yating, django_assert_num_queries):
        agreed(mei, yating, "行头", "xíng tou")
        read("行头")
        with django_assert_num_queries(0):
            read("新行头")


class TestRetiring:
    def test_a_retired_phrase_is_not_read_so_and_takes_no_proposals(self, mei, yating, jordan):
        mend = agreed(mei, yating, "行头", "xíng tou")
        mend.phrase.retire(jordan, "Voted on by one person with three accounts.")
        assert read("行头") == []
        with pytest.raises(NotNow, match="three accounts"):
            proposed(mei, "行头", "háng tóu")
        with pytest.raises(NotNow):
            mend.agree(lan())

    def test_brought_back_it_counts_again(self, mei, yating, jordan):
        phrase = agreed(mei, yating, "行头", "xíng tou").phrase
        phrase.retire(jordan, "Spam")
        phrase.retire(jordan, "Spam again")
        phrase.bring_back(jordan)
        assert read("行头")
        assert phrase.retirements.get().ended_by == jordan
