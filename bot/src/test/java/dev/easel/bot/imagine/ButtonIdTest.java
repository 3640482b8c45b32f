package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.job.DrawingId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ButtonIdTest {
    private static final DrawingId DRAWING = new DrawingId("0123456789abcdef");

    @Test
    void formatIsTheOneThatOldMessagesHold() {
        assertThat(new ButtonId(ButtonAction.SINGLE, 2, DRAWING).format()).isEqualTo("v1:u:2:0123456789abcdef");
        assertThat(new ButtonId(ButtonAction.VARY, 3, DRAWING).format()).isEqualTo("v1:v:3:0123456789abcdef");
        assertThat(new ButtonId(ButtonAction.AGAIN, 0, DRAWING).format()).isEqualTo("v1:r:0123456789abcdef");
    }

    @Test
    void parseIsTheInverseOfFormat() {
        Random random = new Random(1);
        for (ButtonAction action : ButtonAction.values()) {
            for (int cell = action.ofCell() ? 1 : 0; cell <= (action.ofCell() ? 16 : 0); cell++) {
                ButtonId button = new ButtonId(action, cell, DrawingId.random(random));
                assertThat(ButtonId.parse(button.format())).contains(button);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v2:u:2:0123456789abcdef",
                "v1:u:0123456789abcdef",
                "v1:u:17:0123456789abcdef",
                "v1:u:0:0123456789abcdef",
                "v1:r:1:0123456789abcdef",
                "v1:x:0123456789abcdef",
                "v1:u:2:../../etc/passwd",
                "v1:u:2:0123456789ABCDEF"
            })
    void whatIsNoButtonOfOursIsNone(String customId) {
        assertThat(ButtonId.parse(customId)).isEmpty();
    }
}
