package dev.easel.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static final List<String> KNOWN = List.of("euler", "euler-a", "heun", "ddim");

    @Test
    void theNameWithTheFewestEditsIsSuggested() {
        assertThat(NearestName.to("eular-a", KNOWN)).contains("euler-a");
        assertThat(NearestName.to("EULER", KNOWN)).contains("euler");
        assertThat(NearestName.suggestion("dim", KNOWN)).isEqualTo("; did you mean 'ddim'?");
    }

    @Test
    void whatResemblesNothingGetsNoSuggestion() {
        assertThat(NearestName.to("watercolour", KNOWN)).isEmpty();
        assertThat(NearestName.to("x".repeat(50_000), List.of("x".repeat(50_000))))
                .isEmpty();
        assertThat(NearestName.suggestion("", KNOWN)).isEmpty();
    }
}
