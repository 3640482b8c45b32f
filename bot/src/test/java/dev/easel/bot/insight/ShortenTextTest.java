package dev.easel.bot.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.RecordingExplainer;
import dev.easel.bot.describe.Shortened;
import dev.easel.bot.describe.Shortener;
import dev.easel.bot.prompt.PromptContext;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortenTextTest {
    private static final int LONGEST = 2000;

    private static Shortened shortened(String prompt) {
        return new Shortener(new RecordingExplainer()).shorten(prompt, PromptContext.none());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a magnificent apple on it",
                "a *starred* ~~thing~~ beneath the <@1> umbrella",
                "snake_case `ticks` \\ and [links] | pipes"
            })
    void thePromptIsReadFromItsMarkedWords(String prompt) {
        assertThat(ShortenText.prompt(
                        ShortenText.offer(shortened(prompt), Locale.ENGLISH).text()))
                .contains(prompt);
    }

    @Test
    void importantWordsAreBoldAndIdleOnesStruck() {
        Offer offer = ShortenText.offer(shortened("a magnificent apple"), Locale.ENGLISH);
        assertThat(offer.text()).startsWith("✂️ ~~a~~ **magnificent** apple\n1");
        assertThat(NumberedPrompts.parse(offer.text())).isEqualTo(offer.prompts());
    }

    @Test
    void aLongPromptLosesItsLongestOffersRatherThanTheEndOfTheText() {
        Offer offer = ShortenText.offer(shortened("extraordinary ".repeat(57).strip()), Locale.ENGLISH);
        assertThat(offer.text()).hasSizeLessThanOrEqualTo(LONGEST).contains("Bold words");
        assertThat(NumberedPrompts.parse(offer.text())).isEqualTo(offer.prompts());
    }

    @Test
    void aPromptThatIsCutHasNoDetails() {
        Offer offer = ShortenText.offer(shortened("word_ ".repeat(400).strip()), Locale.ENGLISH);
        assertThat(offer.text()).hasSizeLessThanOrEqualTo(LONGEST);
        assertThat(ShortenText.prompt(offer.text())).isEmpty();
    }

    @Test
    void detailsComeInTheOrderOfTheirWeight() {
        assertThat(ShortenText.details(shortened("a magnificent apple"), Locale.ENGLISH))
                .containsSubsequence("100 % magnificent", "45 % apple", "9 % a");
    }
}
