package dev.easel.bot.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.prompt.ParseResult;
import dev.easel.bot.prompt.PromptContext;
import dev.easel.bot.prompt.PromptParser;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasebookTest {
    private static final Phrasebook CHINESE = Phrasebook.of(Locale.SIMPLIFIED_CHINESE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            **fox** - <@7>（82%, enlarging） | **fox** - <@7>（82%，正在放大）
            **fox (old)** - <@7>（Waiting to start） | **fox (old)** - <@7>（等待开始）
            Strength is 0 to 1, not 2. | strength 的范围是 0 到 1，不能是 2。
            --ar has no value; one follows it after a space, as in --ar 16:9. | --ar 缺少值；值写在空格之后，例如 --ar 16:9。
            --ar is given twice, as 16:9 and 1:1. | --ar 给了两次：16:9 和 1:1。
            -# --niji is not yet honoured | -# --niji 暂不支持，已忽略
            """)
    void valuesStayAsTheyAre(String english, String chinese) {
        assertThat(CHINESE.say(english)).isEqualTo(chinese);
    }

    @Test
    void eachLineIsSaidByItself() {
        assertThat(CHINESE.say("**fox** - <@7>（已停止）\nStrength is 0 to 1, not 2."))
                .isEqualTo("**fox** - <@7>（已停止）\nstrength 的范围是 0 到 1，不能是 2。");
    }

    @Test
    void sentencesBesideOneAnotherAreSaidEach() {
        assertThat(CHINESE.say("These are 9 drawings. The queue is full with 4 drawings; ask again in a few minutes."))
                .isEqualTo("这一共是 9 个任务。队列已满，共有 4 个任务；请几分钟后再试。");
    }

    @Test
    void whatIsInNoPhraseStays() {
        assertThat(CHINESE.say("a rose is a rose")).isEqualTo("a rose is a rose");
        assertThat(Phrasebook.of(Locale.FRENCH).say("Strength is 0 to 1, not 2."))
                .isEqualTo("Strength is 0 to 1, not 2.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fox --ar16:9",
                "fox -- ar 16:9",
                "fox --arr 16:9",
                "fox --q 3",
                "fox --ar 1:900",
                "fox --seed",
                "fox --tile yes and more",
                "fox --seed 1 --seed 2",
                "fox --ar 1:1 --size 64x64",
                "a::-1 b",
                "a::900 b",
                "fox {a, b",
                "fox a, b}",
                "fox --sw many",
                "{a,b,c,d,e,f,g} {a,b,c,d,e,f,g}"
            })
    void refusalsOfTheGrammarAreInChinese(String prompt) {
        ParseResult result = PromptParser.parse(prompt, PromptContext.none());
        assertThat(result).isInstanceOf(ParseResult.Rejected.class);
        String reason = ((ParseResult.Rejected) result).reason();
        assertThat(CHINESE.say(reason))
                .isNotEqualTo(reason)
                .doesNotContain(" not ", " after ", " before ", " is ", " as in ", " an example");
    }
}
