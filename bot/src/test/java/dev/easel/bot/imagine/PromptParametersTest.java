package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.Parameter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptParametersTest {
    @Test
    void parametersAtTheEndAreTakenOff() {
        PromptParameters parsed = PromptParameters.parse("3d red fox --ar 3:2 --seed 7 --no mud, rain");
        assertThat(parsed.text()).isEqualTo("3d red fox");
        assertThat(parsed.values())
                .isEqualTo(Map.of(Parameter.AR, "3:2", Parameter.SEED, "7", Parameter.NO, "mud, rain"));
    }

    @Test
    void longDashIsTwoShortOnes() {
        assertThat(PromptParameters.parse("a fox —ar 3:2").values()).isEqualTo(Map.of(Parameter.AR, "3:2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a fox", "a well-lit fox - resting", "fox — resting", "1 -- 2", "a\n b   c", "-1 degrees"})
    void textWithoutParametersIsKeptAsItIs(String prompt) {
        assertThat(PromptParameters.parse(prompt)).isEqualTo(new PromptParameters(prompt, Map.of()));
    }

    @Test
    void textKeepsItsSpacesBeforeParameters() {
        assertThat(PromptParameters.parse("a  fox\n(a fox)  --seed 7").text()).isEqualTo("a  fox\n(a fox)");
    }

    @Test
    void negativePromptsAddUp() {
        assertThat(PromptParameters.parse("a --no mud --no two words").values())
                .isEqualTo(Map.of(Parameter.NO, "mud, two words"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a --sed 7          | there is no parameter '--sed'; did you mean '--seed'?
                    a --ar16:9         | there is no parameter '--ar16:9'; did you mean '--ar 16:9'?
                    a --steps=30       | there is no parameter '--steps=30'; did you mean '--steps 30'?
                    a --zzz            | there is no parameter '--zzz' (the parameters are --no, --ar
                    a --seed           | --seed has no value
                    a --seed 1 --seed 2| --seed is given twice, as 1 and 2
                    a --ar 3:2 fox     | after --ar 3:2 comes 'fox'
                    """)
    void mistakeIsNamedWithTheWayOut(String prompt, String sentence) {
        assertThatThrownBy(() -> PromptParameters.parse(prompt))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageStartingWith(sentence);
    }
}
