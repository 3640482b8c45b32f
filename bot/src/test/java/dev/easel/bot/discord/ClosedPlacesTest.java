package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.LocalChatOptions;
import dev.easel.bot.localchat.Overwrites;
import dev.easel.bot.localchat.world.Permission;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawings whose place changes while the bot is away, or whose interaction ends before they do. */
class ClosedPlacesTest {
    @TempDir
    Path folder;

    private BotRig started(Duration behind) throws IOException {
        return new BotRig(
                folder, LocalChatOptions.ephemeral().withClock(Clock.offset(Clock.systemUTC(), behind.negated())));
    }

    /** One drawing waits when the bot ends. */
    private static void awayWith(BotRig rig, String prompt, Runnable meanwhile) {
        rig.hold();
        for (String other : new String[] {"one", "two", "three"}) {
            rig.ada.slash("imagine", "prompt", other);
        }
        BotRig.await("the drawings", () -> rig.generator.requests.size() == 3);
        rig.ada.slash("imagine", "prompt", prompt);
        BotRig.await("its answer", () -> rig.ada.messages().size() == 4);
        rig.release();
        rig.restartBot(meanwhile);
    }

    @Test
    void whatWasAskedForInAChannelThatIsGoneComesDirectly() throws IOException {
        try (BotRig rig = started(Duration.ZERO)) {
            awayWith(rig, "four", () -> Overwrites.delete(rig.chat, rig.ada.channel));
            rig.ada = rig.ada.inDirect();
            JsonNode grid = rig.ada.message(rig.gridOf("four"));
            rig.ada.click(grid, 0, 0);
            rig.ada.message(PagePerson.saying(rig.singleText("four", 1)));
        }
    }

    @Test
    void whatWasAskedForInAChannelThatIsClosedComesByTheInteractionWhileItLives() throws IOException {
        try (BotRig rig = started(Duration.ZERO)) {
            awayWith(rig, "four", () -> Overwrites.deny(rig.chat, rig.ada.channel, Permission.VIEW_CHANNEL));
            rig.ada.message(rig.gridOf("four"));
        }
    }

    @Test
    void whatWasAskedForInAChannelThatIsClosedComesDirectlyAfterThat() throws IOException {
        try (BotRig rig = started(Duration.ofMinutes(20))) {
            awayWith(rig, "four", () -> Overwrites.deny(rig.chat, rig.ada.channel, Permission.VIEW_CHANNEL));
            rig.ada.inDirect().message(rig.gridOf("four"));
        }
    }

    @Test
    void whatOutlivesItsInteractionComesAsAMessageOfTheBot() throws IOException {
        try (BotRig rig = started(Duration.ofMinutes(20))) {
            awayWith(rig, "four", () -> {});
            JsonNode grid = rig.ada.message(rig.gridOf("four"));
            assertThat(grid.has("interaction_metadata")).isFalse();
            assertThat(rig.ada.pictures())
                    .filteredOn(rig.gridText("four")::equals)
                    .hasSize(1);
        }
    }
}
