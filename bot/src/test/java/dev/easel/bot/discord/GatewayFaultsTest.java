package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.config.DiscordAccess;
import dev.easel.bot.imagine.DeskRig;
import dev.easel.bot.localchat.GatewayOptions;
import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import dev.easel.bot.localchat.fault.BotConnections;
import dev.easel.bot.localchat.fault.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.internal.requests.WebSocketClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A gateway that breaks while there is work: what people did meanwhile is done, once. */
class GatewayFaultsTest {
    @TempDir
    Path folder;

    /** What happens to the connection. */
    private enum Break {
        RECONNECT,
        INVALID_RESUMABLE,
        CLOSED_4000,
        CLOSED_4009,
        CLOSED_1001,
        CUT;

        void strike(BotConnections connections) {
            switch (this) {
                case RECONNECT -> connections.reconnect();
                case INVALID_RESUMABLE -> connections.invalidate(true);
                case CLOSED_4000 -> connections.close(4000);
                case CLOSED_4009 -> connections.close(4009);
                case CLOSED_1001 -> connections.close(1001);
                case CUT -> connections.drop();
            }
        }
    }

    /** A grid to click on, and a drawing under way. */
    private static JsonNode atWork(BotRig rig) {
        JsonNode grid = rig.grid("fox");
        rig.hold();
        rig.ada.slash("imagine", "prompt", "held");
        BotRig.await("the drawing", () -> rig.generator.requests.size() == 2);
        return grid;
    }

    private static void expect(BotRig rig, String... pictures) {
        assertThat(rig.picturesInTheEnd()).containsExactlyInAnyOrder(pictures);
        rig.awaitNothingLeftBehind();
    }

    @ParameterizedTest
    @EnumSource(Break.class)
    void whatIsDoneMeanwhileArrivesByTheResumedSession(Break broken) throws IOException {
        try (BotRig rig = new BotRig(folder)) {
            JsonNode grid = atWork(rig);
            broken.strike(rig.chat.faults().connections());
            rig.ada.click(grid, 0, 0);
            rig.release();
            rig.ada.message(PagePerson.saying(rig.singleText("fox", 1)));
            rig.ada.message(rig.gridOf("held"));
            expect(rig, rig.gridText("fox"), rig.gridText("held"), rig.singleText("fox", 1));
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void lostSessionIsFollowedByANewOneAndTheDrawingGoesOn(boolean invalidated) throws IOException {
        try (BotRig rig = new BotRig(folder)) {
            JsonNode grid = atWork(rig);
            if (invalidated) {
                rig.chat.faults().connections().invalidate(false);
            } else {
                rig.chat.faults().connections().forgetSessions();
                rig.chat.faults().connections().close(4009);
            }
            rig.release();
            rig.ada.message(rig.gridOf("held"));
            BotRig.await("the click", () -> rig.ada.clickStatus(grid, 0, 0) == 200);
            rig.ada.message(PagePerson.saying(rig.singleText("fox", 1)));
            expect(rig, rig.gridText("fox"), rig.gridText("held"), rig.singleText("fox", 1));
        }
    }

    @Test
    void deadHeartbeatsAreNoticedAndTheSessionResumed() throws IOException {
        GatewayOptions fast = new GatewayOptions(Duration.ofMillis(500), true, 1);
        try (BotRig rig = new BotRig(folder, LocalChatOptions.ephemeral().withGateway(fast));
                LogWatch log = new LogWatch(WebSocketClient.class)) {
            JsonNode grid = atWork(rig);
            rig.chat.faults().connections().ignoreHeartbeats(true);
            log.await("Missed 2 heartbeats");
            rig.chat.faults().connections().ignoreHeartbeats(false);
            rig.ada.click(grid, 0, 0);
            rig.release();
            rig.ada.message(PagePerson.saying(rig.singleText("fox", 1)));
            rig.ada.message(rig.gridOf("held"));
            expect(rig, rig.gridText("fox"), rig.gridText("held"), rig.singleText("fox", 1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4004, refuses the bot's token; a new one is made where the application is",
        "4014, turned the bot away with code 4014"
    })
    void botThatIsLockedOutSaysSo(int code, String sentence) throws IOException {
        try (BotRig rig = new BotRig(folder)) {
            rig.chat.faults().connections().close(code);
            assertThat(rig.bot
                            .lockedOut()
                            .orTimeout(BotRig.SECONDS, TimeUnit.SECONDS)
                            .join())
                    .contains(rig.chat.apiUrl(), sentence);
            assertThat(rig.bot.ready().isCompletedExceptionally()).isFalse();
        }
    }

    @Test
    void tokenThatIsRefusedAtTheLoginIsALockoutToo() throws IOException {
        try (LocalChat chat = LocalChat.start(LocalChatOptions.ephemeral());
                DeskRig desk = new DeskRig(folder);
                DiscordBot bot =
                        DiscordBot.start(DiscordAccess.of(chat.apiUrl(), chat.gatewayUrl(), "another"), desk.desk)) {
            assertThat(bot.lockedOut()
                            .orTimeout(BotRig.SECONDS, TimeUnit.SECONDS)
                            .join())
                    .contains("refuses the bot's token");
            assertThat(bot.ready())
                    .failsWithin(Duration.ofSeconds(BotRig.SECONDS))
                    .withThrowableThat()
                    .withMessageContaining("refuses the bot's token");
        }
    }

    @Test
    void commandsThatTheServerDoesNotTakeAreRegisteredAgain() throws IOException {
        try (LocalChat chat = LocalChat.start(LocalChatOptions.ephemeral());
                DeskRig desk = new DeskRig(folder);
                LogWatch log = new LogWatch(CommandKeeper.class)) {
            chat.faults().add(Fault.status("PUT", "/applications/*/commands", 500));
            try (DiscordBot bot = DiscordBot.start(BotRig.access(chat), desk.desk)) {
                log.await("trying again in 2 s");
                bot.ready().orTimeout(BotRig.SECONDS, TimeUnit.SECONDS).join();
            }
        }
    }

    @Test
    void serverThatIsAbsentAtTheLoginIsWaitedFor() throws IOException {
        int port;
        try (LocalChat before = LocalChat.start(LocalChatOptions.ephemeral())) {
            port = before.port();
        }
        DiscordAccess access = DiscordAccess.of(
                "http://127.0.0.1:" + port + "/api/v10/",
                "ws://127.0.0.1:" + port + "/gateway",
                LocalChatOptions.ephemeral().token());
        try (DeskRig desk = new DeskRig(folder);
                LogWatch log = new LogWatch(DiscordBot.class);
                DiscordBot bot = DiscordBot.start(access, desk.desk)) {
            log.await("trying again in 1 s");
            try (LocalChat chat = LocalChat.start(LocalChatOptions.ephemeral().withPort(port))) {
                bot.ready().orTimeout(BotRig.SECONDS, TimeUnit.SECONDS).join();
                assertThat(new PagePerson(chat).botIsOnline()).isTrue();
            }
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void drawingOutlivesARestartOfTheServer(boolean finishedMeanwhile) throws IOException {
        Path kept = folder.resolve("kept");
        try (BotRig rig = new BotRig(folder, LocalChatOptions.ephemeral().withKeep(kept));
                LogWatch log = new LogWatch(ChannelPost.class)) {
            JsonNode grid = atWork(rig);
            rig.stopChat();
            if (finishedMeanwhile) {
                rig.release();
                log.await("is posted in 1 s");
            }
            rig.startChat();
            rig.release();
            rig.ada.message(rig.gridOf("held"));
            BotRig.await("the click", () -> rig.ada.clickStatus(grid, 0, 0) == 200);
            rig.ada.message(PagePerson.saying(rig.singleText("fox", 1)));
            assertThat(rig.picturesInTheEnd())
                    .containsExactlyInAnyOrder(rig.gridText("fox"), rig.gridText("held"), rig.singleText("fox", 1));
        }
    }

    @Test
    void bothLinesMayFailAtOnce() throws IOException {
        try (BotRig rig = new BotRig(folder)) {
            JsonNode grid = atWork(rig);
            rig.fault(Fault.dropAfter("POST", "/webhooks/*/*"));
            rig.chat.faults().connections().drop();
            rig.ada.click(grid, 0, 0);
            rig.release();
            rig.ada.message(PagePerson.saying(rig.singleText("fox", 1)));
            rig.ada.message(rig.gridOf("held"));
            assertThat(List.copyOf(rig.picturesInTheEnd()))
                    .containsExactlyInAnyOrder(rig.gridText("fox"), rig.gridText("held"), rig.singleText("fox", 1));
        }
    }
}
