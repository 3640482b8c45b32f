package dev.easel.bot.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.RecordingExplainer;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.prompt.PromptContext;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With a model that heeds words by their length. */
class ShortenerTest {
    private final RecordingExplainer explainer = new RecordingExplainer();

    private Shortened shorten(String prompt) {
        return new Shortener(explainer).shorten(prompt, PromptContext.none());
    }

    @Test
    void wordsCountBesideTheMostImportant() {
        assertThat(shorten("a four elephant").words())
                .containsExactly(
                        new ShortenedWord("a", 1 / 8.0),
                        new ShortenedWord("four", 1 / 2.0),
                        new ShortenedWord("elephant", 1));
    }

    @Test
    void importantWordsAreBoldAndIdleOnesStruckOut() {
        assertThat(shorten("a red elephant, running").marked()).isEqualTo("~~a~~ red **elephant**, **running**");
    }

    @Test
    void fivePromptsKeepEverFewerOfTheMostImportantWordsInOrder() {
        assertThat(shorten("a bb ccc dddd eeeee ffffff ggggggg, hhhhhhhh iiiiiiiii jjjjjjjjjj")
                        .prompts())
                .containsExactly(
                        "ccc dddd eeeee ffffff ggggggg, hhhhhhhh iiiiiiiii jjjjjjjjjj",
                        "eeeee ffffff ggggggg, hhhhhhhh iiiiiiiii jjjjjjjjjj",
                        "ffffff ggggggg, hhhhhhhh iiiiiiiii jjjjjjjjjj",
                        "hhhhhhhh iiiiiiiii jjjjjjjjjj",
                        "iiiiiiiii jjjjjjjjjj");
    }

    @Test
    void parametersAndPicturesStay() {
        assertThat(shorten("https://example.org/a.png an elephant --ar 3:2").prompts())
                .containsExactly("https://example.org/a.png elephant --ar 3:2");
        assertThat(explainer.prompts).containsExactly("an elephant");
    }

    @Test
    void weightsStayWithTheWordsThatStay() {
        assertThat(shorten("(a elephant:1.3) of (it)").prompts().get(2)).isEqualTo("(elephant:1.3)");
    }

    @Test
    void aPartWithoutWordsIsLeftOut() {
        assertThat(shorten("an elephant::2 of it::1").prompts()).contains("elephant::2");
    }

    @Test
    void aRepeatedWordIsCountedWhereItStands() {
        assertThat(shorten("cat, cat and cat").words()).hasSize(4);
    }

    @Test
    void aSingleWordCannotBeShorter() {
        assertThat(shorten("elephant").prompts()).isEmpty();
    }

    @Test
    void whatIsNoPromptIsRefused() {
        assertThatThrownBy(() -> shorten("elephant --arr 3:2"))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("--arr");
        assertThatThrownBy(() -> shorten("--ar 3:2"))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("no words");
        assertThatThrownBy(() -> shorten("a {red, blue} fox"))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("2 prompts");
    }

    @Test
    void everyShorterPromptIsAPromptAgain() {
        for (String prompt : List.of("a [b (c)]:: d e f", "\\(a\\) bb: ccc :: 2 dd", "a::1 bbbb::-0.5 cc::3")) {
            assertThat(shorten(prompt).prompts())
                    .allSatisfy(shorter -> assertThat(shorten(shorter).words()).isNotEmpty());
        }
    }
}
