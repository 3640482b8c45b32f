package dev.easel.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.config.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
    private final Path folder;
    private final CommandLineRig easel;

    StartTest(@TempDir Path folder) {
        this.folder = folder;
        this.easel = new CommandLineRig(folder);
    }

    /** A port nobody listens on now. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = listening()) {
            return socket.getLocalPort();
        }
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }

    private void settings(String yaml) throws IOException {
        Files.writeString(folder.resolve("home/easel.yaml"), yaml);
    }

    @Test
    void withoutACommandTheChatStartsAndTheBotLogsInToIt() throws IOException {
        int port = freePort();

        assertThat(easel.run("--port", "" + port)).isZero();

        assertThat(easel.out())
                .contains("The chat is at http://127.0.0.1:" + port + "/", "type /imagine", "Ctrl-C")
                .doesNotContain("a-local-token");
        assertThat(easel.bot.started).extracting(Settings::discord).containsExactly(easel.chat.access());
    }

    @Test
    void theAddressIsToldBeforeTheModelIsLoaded() throws IOException {
        easel.bot.doing = BotListener::modelReady;

        easel.run("--port", "" + freePort());

        assertThat(easel.out())
                .containsSubsequence("The chat is at", "loading the model easel-mini", "the model is ready (0.1 s)");
    }

    @Test
    void aModelThatCannotBeLoadedIsToldAndTheChatGoesOn() throws IOException {
        easel.bot.doing = listener -> listener.modelFailed("it is torn");

        assertThat(easel.run("--port", "" + freePort())).isZero();

        assertThat(easel.out()).contains("the model easel-mini cannot be loaded: it is torn");
    }

    @Test
    void atTheEndBotAndChatAreClosed() throws IOException {
        easel.run("--port", "" + freePort());

        assertThat(easel.bot.closed).isTrue();
        assertThat(easel.chat.closed).isTrue();
        assertThat(easel.out()).contains("stopping; what is being drawn is finished first");
    }

    @Test
    void aStopWaitsUntilAllIsClosed() throws IOException {
        easel.stop = new StopSignal();
        CompletableFuture<Boolean> closedWhenStopped = new CompletableFuture<>();
        easel.bot.doing = listener -> {
            Thread interrupt = new Thread(() -> {
                easel.stop.askAndWait(Duration.ofMinutes(1));
                closedWhenStopped.complete(easel.chat.closed && easel.bot.closed);
            });
            interrupt.start();
        };

        assertThat(easel.run("--port", "" + freePort())).isZero();

        assertThat(closedWhenStopped.join()).isTrue();
    }

    @Test
    void aStopHoldsNoCommandThatDoesNotWaitForIt() {
        easel.stop = new StopSignal();

        easel.run("models");
        easel.stop.askAndWait(Duration.ofDays(1));

        assertThat(easel.out()).contains("easel-mini");
    }

    @Test
    void aPortAskedForThatIsTakenIsRefused() throws IOException {
        try (ServerSocket taken = listening()) {
            assertThat(easel.run("--port", "" + taken.getLocalPort())).isEqualTo(2);

            assertThat(easel.sentence())
                    .startsWith("easel: --port " + taken.getLocalPort() + " cannot be had: Address already in use");
            assertThat(easel.chat.port).isEqualTo(-1);
        }
    }

    @Test
    void ofTheUsualPortTheNextFreeOneIsTakenAndTold() throws IOException {
        try (ServerSocket taken = listening()) {
            settings("chat:\n  port: " + taken.getLocalPort());

            assertThat(easel.run()).isZero();

            assertThat(easel.chat.port).isGreaterThan(taken.getLocalPort());
            assertThat(easel.out())
                    .contains("Port " + taken.getLocalPort() + " is taken; this is on " + easel.chat.port + ".");
        }
    }

    @Test
    void noPortBeyondTheLastIsTried() throws IOException {
        assertThat(easel.run("--port", "65536")).isEqualTo(2);
        assertThat(easel.sentence()).isEqualTo("easel: --port is 0 to 65535, not 65536");

        assertThat(easel.run("--control-port", "-1")).isEqualTo(2);
        assertThat(easel.sentence()).isEqualTo("easel: --control-port is 0 to 65535, not -1");
    }

    @Test
    void optionsReachTheServer() {
        easel.run("--port", "0", "--keep", "said.json", "--control-port", "0");

        assertThat(easel.chat.keep).contains(folder.resolve("said.json"));
        assertThat(easel.chat.wantedControlPort).hasValue(0);
        assertThat(easel.out()).contains("faults are taken at http://127.0.0.1:9999/");
    }

    @Test
    void aServerAloneTellsHowABotLogsIn() throws IOException {
        int port = freePort();

        assertThat(easel.run("--no-bot", "--port", "" + port)).isZero();

        assertThat(easel.out())
                .contains(
                        "http://127.0.0.1:" + port + "/api/v10/",
                        "ws://127.0.0.1:" + port + "/gateway",
                        "a-local-token");
        assertThat(easel.bot.started).isEmpty();
        assertThat(easel.chat.closed).isTrue();
    }

    @Test
    void theSettingsInEaselsHomeCountAndTheOptionGoesBeforeThem() throws IOException {
        Files.writeString(folder.resolve("shipped.yaml"), "model:\n  name: shipped\n");
        easel.run("--port", "0");
        settings("model:\n  name: own\n");
        easel.run("--port", "0");
        Files.writeString(folder.resolve("other.yaml"), "model:\n  name: other\n");
        easel.run("--port", "0", "--config", "other.yaml");

        assertThat(easel.bot.started)
                .extracting(started -> started.model().name())
                .containsExactly("shipped", "own", "other");
    }

    @Test
    void settingsThatAreRefusedStartNothing() throws IOException {
        settings("chat:\n  prt: 1\n");

        assertThat(easel.run()).isEqualTo(2);

        assertThat(easel.sentence())
                .endsWith("easel.yaml, line 2: there is no setting 'chat.prt'; did you mean 'chat.port'?");
        assertThat(easel.chat.port).isEqualTo(-1);
    }

    @Test
    void aMisspeltCommandStartsNothing() {
        assertThat(easel.run("imagin")).isEqualTo(2);

        assertThat(easel.sentence()).contains("unknown command or argument 'imagin'; did you mean 'imagine'?");
        assertThat(easel.chat.port).isEqualTo(-1);
    }
}
