package dev.easel.bot.prefer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.FailureException;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.job.Speed;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreferenceBookTest {
    private static final long ADA = 7;

    private final MemoryTexts texts = new MemoryTexts();
    private final PreferenceBook book = new PreferenceBook(texts);

    @Test
    void whatIsKeptIsReadByTheNextProcess() {
        Preferences all = new Preferences(
                new TreeMap<>(Map.of("mine", "in snow --ar 3:2", "b-2_c", "x")),
                "--no mud",
                true,
                true,
                Optional.of("other"),
                Stylize.VERY_HIGH,
                VariationStrength.LOW,
                Speed.RELAX);
        assertThat(book.change(ADA, before -> all)).isEqualTo(all);
        assertThat(new PreferenceBook(texts).of(ADA)).isEqualTo(all);
        assertThat(book.of(8)).isEqualTo(Preferences.NONE);
    }

    @Test
    void personIsReadOnceAndRememberedThen() {
        book.of(ADA);
        book.change(ADA, before -> before.withRemix(true));
        assertThat(book.of(ADA).remix()).isTrue();
        assertThat(book.of(ADA).remix()).isTrue();
        assertThat(texts.reads).hasValue(1);
    }

    @Test
    void whatAnotherVersionWroteIsPassedOverAndKept() {
        texts.texts.put(ADA, "{\"suffix\":\"--tile\",\"stylize\":\"endless\",\"speech\":{\"loud\":true}}");
        assertThat(book.of(ADA)).isEqualTo(Preferences.NONE.withSuffix("--tile"));
        book.change(ADA, before -> before.withRemix(true));
        assertThat(texts.texts.get(ADA)).contains("\"speech\":{\"loud\":true}").contains("\"remix\":true");
    }

    @Test
    void damagedTextIsAFailureAndStaysAsItIs() {
        texts.texts.put(ADA, "[1]");
        assertThatThrownBy(() -> book.of(ADA)).isInstanceOf(FailureException.class);
        assertThatThrownBy(() -> book.change(ADA, before -> before)).isInstanceOf(FailureException.class);
        assertThat(texts.texts).containsEntry(ADA, "[1]");
    }

    @Test
    void refusedChangeLeavesAllAsItWas() {
        book.change(ADA, before -> before.withMacro("mine", "in snow"));
        assertThatThrownBy(() -> book.change(ADA, before -> before.withMacro("ar", "3:2")))
                .isInstanceOf(RefusedInputException.class)
                .hasMessage("--ar is a parameter; a macro needs another name");
        assertThat(book.of(ADA).macros()).containsOnlyKeys("mine");
    }

    @Test
    void changesAtATimeFollowOneAnother() {
        IntStream.range(0, 20)
                .parallel()
                .forEach(number -> book.change(ADA, before -> before.withMacro("m" + number, "x" + number)));
        assertThat(book.of(ADA).macros()).hasSize(20);
        assertThatThrownBy(() -> book.change(ADA, before -> before.withMacro("m20", "x")))
                .hasMessage("there are 21 macros; 20 is the most");
    }

    @Test
    void macroNamedAsALaterParameterGivesWayToIt() {
        texts.texts.put(ADA, "{\"macros\":{\"tile\":\"x\",\"mine\":\"y\"}}");
        assertThat(book.of(ADA).context().macros()).containsOnlyKeys("mine");
        assertThat(book.change(ADA, before -> before.withMacro("tile", "")).macros())
                .containsOnlyKeys("mine");
    }
}
