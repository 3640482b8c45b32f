package dev.easel.bot.prefer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsPanelTest {
    private static final List<String> MODELS = List.of("easel-mini", "other");

    private static SettingsPanel panel(Preferences preferences) {
        return new SettingsPanel(preferences, MODELS, Locale.ENGLISH);
    }

    private static Stream<SettingsPanel.Toggle> toggles(Preferences preferences) {
        return panel(preferences).toggles().stream().flatMap(List::stream);
    }

    private static Stream<Choice> choices() {
        return Stream.concat(
                        toggles(Preferences.NONE),
                        toggles(Preferences.NONE.withAutoDm(true).withRemix(true)))
                .map(SettingsPanel.Toggle::choice)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void choiceIsReadAsItIsWritten(Choice choice) {
        assertThat(choice.format()).hasSizeLessThan(100);
        assertThat(Choice.parse(choice.format())).contains(choice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s1:model", "s1:stylize:most", "s1:remix", "s2:remix:on", "s1:remix:on:1", "v1:r:0", ""})
    void otherIdsAreNoChoice(String id) {
        assertThat(Choice.parse(id)).isEmpty();
    }

    @Test
    void whatIsChosenIsOnAndNothingElseOfItsKind() {
        Preferences chosen = Choice.parse("s1:stylize:high").orElseThrow().in(Preferences.NONE);
        assertThat(toggles(chosen).filter(SettingsPanel.Toggle::on).map(SettingsPanel.Toggle::label))
                .containsExactly("Stylize high", "High variation", "Fast");
    }

    @Test
    void clickTwiceOnTheSamePanelIsAsOne() {
        Choice remix = toggles(Preferences.NONE)
                .filter(toggle -> toggle.label().equals("Remix mode"))
                .findFirst()
                .orElseThrow()
                .choice();
        assertThat(remix.in(remix.in(Preferences.NONE)).remix()).isTrue();
    }

    @Test
    void resetLeavesMacrosAndSuffix() {
        Preferences kept = Preferences.NONE.withMacro("mine", "snow").withSuffix("--tile");
        Preferences all =
                kept.withAutoDm(true).withRemix(true).with(Stylize.LOW).withModel(Optional.of("other"));
        assertThat(Choice.parse("s1:reset:all").orElseThrow().in(all)).isEqualTo(kept);
    }

    @Test
    void modelsAreTheBotsOwnAndTheOthersUpToTwentyFive() {
        List<String> many =
                IntStream.range(0, 40).mapToObj(number -> "model" + number).toList();
        SettingsPanel panel = new SettingsPanel(Preferences.NONE.withModel(Optional.of("gone")), many, Locale.ENGLISH);
        assertThat(panel.models()).hasSize(25).doesNotHaveDuplicates();
        assertThat(panel.models().stream().map(panel::label)).startsWith("The bot's own (model0)", "gone", "model1");
        assertThat(panel.models().stream().map(panel::description).filter(text -> !text.isEmpty()))
                .containsExactly("not installed");
    }

    @Test
    void chosenModelIsWhatItsValueSays() {
        Preferences other = ModelChoice.in(Preferences.NONE, "m:other");
        assertThat(other.model()).contains("other");
        assertThat(panel(other).models())
                .filteredOn(ModelChoice::chosen)
                .extracting(ModelChoice::value)
                .containsExactly("m:other");
        assertThat(ModelChoice.in(other, "own").model()).isEmpty();
    }

    @Test
    void suffixIsShownWhereNothingInItFormats() {
        assertThat(panel(Preferences.NONE.withSuffix("--no `mud`, @everyone")).text())
                .endsWith("\nSuffix of all your prompts: `--no 'mud', @everyone`");
    }
}
