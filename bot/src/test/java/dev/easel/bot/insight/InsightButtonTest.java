package dev.easel.bot.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InsightButtonTest {
    @ParameterizedTest
    @EnumSource(InsightAction.class)
    void parseIsTheInverseOfFormat(InsightAction action) {
        for (int number = 0; number < 100; number++) {
            if (action.takes(number)) {
                InsightButton button = new InsightButton(action, number);
                assertThat(InsightButton.parse(button.format())).contains(button);
                assertThat(button.format()).hasSizeLessThan(100);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "i1:p", "i1:p:0", "i1:p:6", "i1:a:1", "i1:r:100", "i1:x", "i2:a", "v1:u:1:0123456789abcdef"})
    void otherIdsAreNone(String customId) {
        assertThat(InsightButton.parse(customId)).isEmpty();
    }

    @Test
    void aNumberOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new InsightButton(InsightAction.PICK, 6)).hasMessageContaining("6");
    }
}
