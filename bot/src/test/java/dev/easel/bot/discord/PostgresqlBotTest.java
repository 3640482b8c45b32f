package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.store.PostgresqlServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole bot over PostgreSQL. */
class PostgresqlBotTest {
    @Test
    void whatWaitsAndWhatWasDrawnOutliveARestart(@TempDir Path folder) throws IOException {
        try (PostgresqlServer server = PostgresqlServer.start();
                BotRig rig = new BotRig(folder, server.address())) {
            JsonNode grid = rig.grid("fox");
            rig.hold();
            rig.ada.slash("imagine", "prompt", "owl");
            BotRig.await("the drawing", () -> rig.generator.requests.size() == 2);
            rig.ada.slash("imagine", "prompt", "cat");
            rig.ada.message(message -> message.path("content").asText().startsWith("**cat**"));
            rig.release();
            rig.restartBot();
            rig.ada.message(rig.gridOf("cat"));
            rig.ada.click(grid, 0, 1);
            rig.ada.message(PagePerson.saying(rig.singleText("fox", 2)));
            rig.awaitNothingLeftBehind();
            assertThat(rig.picturesInTheEnd())
                    .containsExactlyInAnyOrder(
                            rig.gridText("fox"), rig.gridText("owl"), rig.gridText("cat"), rig.singleText("fox", 2));
        }
    }
}
