package dev.easel.bot.discord;

import static dev.easel.bot.discord.AdminCalls.answer;
import static dev.easel.bot.discord.AdminCalls.send;
import static dev.easel.bot.discord.AdminCalls.sendInChinese;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** What Ada, who closed the server, is told after Easel was started anew. */
class ClosedServerTest extends PageTest {
    private static final String ANEW = "Easel was started anew.";

    private String toldAlone(String text) {
        return ada.inDirect()
                .message(message -> message.path("content").asText().contains(text))
                .path("content")
                .asText();
    }

    private int timesToldAlone() {
        int count = 0;
        for (JsonNode message : ada.inDirect().messages()) {
            count += message.path("content").asText().contains("Easel") ? 1 : 0;
        }
        return count;
    }

    @Test
    void whoPausedIsToldThatNothingIsDrawnStill() {
        answer(ada, "Paused", () -> send(ada, "queue", "pause", Options.text("reason", "new graphics card")));
        rig.restartBot();
        assertThat(toldAlone(ANEW))
                .matches("\\*\\*.+\\*\\*: Easel was started anew\\. Drawing is still paused here, as you decided\\."
                        + " Reason: new graphics card\\."
                        + " Waiting, and kept until /admin queue resume: 0\\.");
        answer(ada, "Open", () -> send(ada, "queue", "resume"));
        rig.restartBot();
        rig.grid("owl");
        assertThat(timesToldAlone()).isEqualTo(1);
    }

    @Test
    void whoDrainedIsToldThatThisIsDoneInTheLanguageInWhichTheyAsked() {
        answer(ada, "正在收尾", () -> sendInChinese(ada, "queue", "drain"));
        rig.restartBot();
        assertThat(toldAlone("Easel 已重新启动")).contains("收尾已完成");
    }
}
