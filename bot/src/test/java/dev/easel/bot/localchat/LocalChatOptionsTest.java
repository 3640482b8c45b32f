package dev.easel.bot.localchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalChatOptionsTest {
    private static final String ID = "MTA5NDQ2MjY4OTU2MzU2";
    private static final String SIGNATURE = "abcdefghijklmnopqrstuvwxyz0123456789_-";

    @ParameterizedTest
    @ValueSource(strings = {"", "Bot ", "bot "})
    void aTokenThatLooksRealIsRefusedWithoutBeingPrinted(String prefix) {
        String token = prefix + ID + "NTI4Nw.G1a2b3." + SIGNATURE;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalChatOptions.ephemeral().withToken(token))
                .withMessageContaining("looks like a real Discord token")
                .withMessageNotContaining(ID)
                .withMessageNotContaining(SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "naïve"})
    void aTokenThatNoHeaderCarriesIsRefused(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalChatOptions.ephemeral().withToken(token))
                .withMessageContaining("visible ASCII");
    }

    @ParameterizedTest
    @ValueSource(strings = {"easel-local-token", "a.b.c", "x"})
    void anyOtherTokenWillDo(String token) {
        assertThat(LocalChatOptions.ephemeral().withToken(token).token()).isEqualTo(token);
    }

    @Test
    void theTokenIsNotPrinted() {
        assertThat(LocalChatOptions.ephemeral().withToken("not-for-logs").toString())
                .doesNotContain("not-for-logs");
    }
}
