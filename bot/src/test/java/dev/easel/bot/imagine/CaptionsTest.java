package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.job.Asker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionsTest {
    @Test
    void captionsSayWhatIsDrawnForWhomAndHowFarItIs() {
        assertThat(Captions.progress("a fox", DrawingKind.IMAGINE, DeskRig.ADA, DrawingState.Queued.SOMEWHERE))
                .isEqualTo("**a fox** - <@7> (Waiting to start)");
        assertThat(Captions.progress("a fox", DrawingKind.VARIATIONS, DeskRig.ADA, new DrawingState.Running(5, 16)))
                .isEqualTo("**a fox** - Variations by <@7> (31%)");
        assertThat(Captions.finished("a fox", DrawingKind.REMIX, DeskRig.ADA)).isEqualTo("**a fox** - Remix by <@7>");
        assertThat(Captions.single("a fox", 2, DeskRig.ADA)).isEqualTo("**a fox** - Image #2 <@7>");
    }

    @Test
    void nothingInAPromptFormatsOrMentions() {
        assertThat(Captions.finished("a **b** `c` <@1> [d](e) \\ ||f||\n# g", DrawingKind.IMAGINE, DeskRig.ADA))
                .isEqualTo("**a \\*\\*b\\*\\* \\`c\\` \\<@1\\> \\[d\\](e) \\\\ \\|\\|f\\|\\| # g** - <@7>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "*", "🦊", "a b "})
    void longPromptsAreShortenedToWhatAMessageHolds(String part) {
        String caption = Captions.failed(
                part.repeat(3000), DrawingKind.VARIATIONS, new Asker(Long.MAX_VALUE, 1, 2), part.repeat(3000));
        assertThat(caption.length()).isLessThanOrEqualTo(Captions.LONGEST);
        assertThat(caption).contains("…** - Variations by <@9223372036854775807> (Stopped)");
        assertThat(caption.chars().filter(c -> Character.isSurrogate((char) c)).count())
                .isEven();
    }
}
