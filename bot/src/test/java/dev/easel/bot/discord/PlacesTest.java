package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.Overwrites;
import dev.easel.bot.localchat.world.Permission;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the bot draws, where it refuses to, and how it takes its leave. */
class PlacesTest extends PageTest {
    @ParameterizedTest
    @ValueSource(strings = {"direct", "fox studies", "late-night", "general"})
    void promptAndButtonsWork(String place) {
        rig.ada = place.equals("direct") ? rig.ada.inDirect() : rig.ada.in(place);
        JsonNode grid = rig.grid("fox");
        rig.ada.click(grid, 0, 3);
        rig.ada.click(grid, 1, 3);
        rig.ada.message(PagePerson.saying(rig.singleText("fox", 4)));
        rig.ada.message(PagePerson.saying(rig.variationsText("fox")));
        assertThat(rig.picturesInTheEnd())
                .containsExactlyInAnyOrder(rig.gridText("fox"), rig.singleText("fox", 4), rig.variationsText("fox"));
        rig.awaitNothingLeftBehind();
    }

    @ParameterizedTest
    @CsvSource({"VIEW_CHANNEL, View Channel", "SEND_MESSAGES, Send Messages", "ATTACH_FILES, Attach Files"})
    void missingPermissionIsNamedToWhoAskedBeforeAnythingIsDrawn(Permission missing, String name) {
        JsonNode grid = rig.grid("fox");
        Overwrites.deny(rig.chat, rig.ada.channel, missing);
        rig.ada.slash("imagine", "prompt", "owl");
        JsonNode refusal =
                rig.ada.message(message -> PagePerson.ephemeral(message).isPresent());
        assertThat(PagePerson.ephemeral(refusal).orElseThrow()).contains("lacks the permission", name);
        rig.ada.click(grid, 0, 0);
        rig.ada.message(message -> PagePerson.ephemeral(message).isPresent() && !message.equals(refusal));
        assertThat(rig.picturesInTheEnd()).containsExactly(rig.gridText("fox"));
        assertThat(rig.generator.requests).hasSize(1);
    }

    @Test
    void whatIsUnderWayIsDeliveredAtTheEndAndWhatWaitsIsDrawnByTheNextProcess() {
        rig.hold();
        for (String prompt : List.of("one", "two", "three")) {
            rig.ada.slash("imagine", "prompt", prompt);
        }
        BotRig.await("the drawings", () -> rig.generator.requests.size() == 3);
        rig.ada.slash("imagine", "prompt", "four");
        rig.ada.message(message -> message.path("content").asText().startsWith("**four**"));
        CompletableFuture<Void> restarted = CompletableFuture.runAsync(rig::restartBot);
        rig.release();
        restarted.join();
        rig.ada.message(rig.gridOf("four"));
        rig.awaitNothingLeftBehind();
        assertThat(rig.picturesInTheEnd())
                .containsExactlyInAnyOrder(
                        rig.gridText("one"), rig.gridText("two"), rig.gridText("three"), rig.gridText("four"));
        assertThat(rig.generator.requests).hasSize(1);
    }
}
