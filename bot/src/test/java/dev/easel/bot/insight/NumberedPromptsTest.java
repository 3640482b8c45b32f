package dev.easel.bot.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberedPromptsTest {
    private static final List<String> PROMPTS = List.of(
            "3d red apple --ar 1:1",
            "*bold* _and_ ~~struck~~ `code` ||hidden|| \\ [a](b)",
            "<@1> @everyone # > -# 1\uFE0F\u20E3 two",
            "https://example.org/a_b.png fox::2 {red, green} 🦊");

    @Test
    void whatIsReadIsWhatWasWritten() {
        NumberedPrompts prompts = new NumberedPrompts(PROMPTS);
        assertThat(NumberedPrompts.parse("first line\n" + prompts.lines() + "-# small print"))
                .isEqualTo(prompts);
        assertThat(prompts.prompt(2)).contains(PROMPTS.get(1));
        assertThat(prompts.prompt(5)).isEmpty();
    }

    @Test
    void nothingInAPromptFormatsOrMentions() {
        assertThat(new NumberedPrompts(PROMPTS).lines())
                .contains("\\*bold\\*", "\\~\\~struck\\~\\~", "\\<@1\\>", "\\|\\|hidden");
    }

    @Test
    void otherMessagesOfferNothing() {
        assertThat(NumberedPrompts.parse("2\uFE0F\u20E3 second\nnothing").prompts())
                .isEmpty();
    }
}
