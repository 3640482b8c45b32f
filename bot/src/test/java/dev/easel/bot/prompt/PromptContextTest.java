package dev.easel.bot.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptContextTest {
    private static PromptContext suffixed(String suffix) {
        return new PromptContext(Map.of("mine", "snow"), suffix);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                 AR,      ''",
        "--ar 3:2 --tile,    AR,      --tile",
        "--ar 3:2 --tile,    SEED,    --ar 3:2 --tile",
        "--size 64x64,       AR,      ''",
        "--iw 2 --no mud,    STRENGTH,--no mud",
        "--stylize 250,      GUIDANCE,''"
    })
    void suffixGivesWayToWhatIsGivenBeside(String suffix, PromptParameter given, String left) {
        assertThat(suffixed(suffix).beside(List.of(given))).isEqualTo(suffixed(left));
    }

    @ParameterizedTest
    @CsvSource({
        "'',             --stylize 250",
        "--tile,         --stylize 250 --tile",
        "--stylize 50,   --stylize 50",
        "--guidance 3,   --guidance 3"
    })
    void moreParametersCountWhereTheSuffixSaysNothingElse(String suffix, String all) {
        assertThat(suffixed(suffix).orElse("--stylize 250")).isEqualTo(suffixed(all));
    }
}
