package dev.easel.bot.localchat.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.localchat.oracle.OracleRecorder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in Chromium, against the real server, bot and engine. Its pictures of each step are in target/screenshots. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final long PATIENCE_SECONDS = 280;
    /** A newcomer finds the other channels empty. */
    private static final String THREAD = "fox-studies";

    private static final String MARKUP_NAME = "<img src=x onerror=easelRan=1>";

    private final OracleRecorder oracle = OracleRecorder.ofAll();
    private String node = "";
    private String chromium = "";
    private EaselStack easel;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException, ExecutionException, TimeoutException {
        node = Outside.nodeWith("playwright-core");
        chromium = Outside.chromium();
        Files.createDirectories(SCREENSHOTS);
        easel = EaselStack.start(folder, oracle);
        nameAThreadInMarkup();
    }

    @AfterAll
    void end() {
        if (easel == null) {
            return;
        }
        easel.close();
        oracle.assertClean();
    }

    @ParameterizedTest
    @CsvSource({"desktop, general", "phone, art"})
    void newcomerDrawsVariesRemixesAndIsRefused(String size, String channel) throws IOException, InterruptedException {
        assertThat(stepsOf("browser", size, channel, "ada"))
                .contains("drawsByKeyboardAlone", "refusesForOnePersonAlone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desktop", "phone"})
    void everyButtonMenuAndReactionDoesWhatItSays(String size) throws IOException, InterruptedException {
        assertThat(stepsOf("browser-buttons", size, THREAD, "max"))
                .contains("variesARegion", "opensTheGalleryPage", "reacts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desktop", "phone"})
    void everyCommandAnswersInEnglishAndInChinese(String size) throws IOException, InterruptedException {
        assertThat(stepsOf("browser-commands", size, THREAD, "nia")).contains("settles", "speaksChinese");
    }

    @Test
    void quotaIsSetSpentRefusedAndToppedUp() throws IOException, InterruptedException {
        assertThat(stepsOf("browser-quota", "desktop", THREAD, "ada"))
                .contains("readsTheRefusal", "isGivenMoreAndGoesOn");
    }

    @Test
    void adminBlocksLimitsPausesAndTakesTheSettingsOut() throws IOException, InterruptedException {
        assertThat(stepsOf("browser-admin", "desktop", THREAD, "ada"))
                .contains("readsWhyItIsBlocked", "readsTheLimit", "readsWhyItIsPaused", "takesTheSettingsOutAndIn");
    }

    /** Runs a script to its good end, and tells what it has done. */
    private List<String> stepsOf(String script, String size, String channel, String user)
            throws IOException, InterruptedException {
        List<String> command =
                List.of(node, Outside.NODE_SOURCES.resolve(script + ".mjs").toString());
        Map<String, String> environment = Map.of(
                "EASEL_PAGE", easel.chat().pageUrl(),
                "EASEL_SIZE", size,
                "EASEL_CHANNEL", channel,
                "EASEL_USER", user,
                "EASEL_CHROMIUM", chromium,
                "EASEL_SCREENSHOTS", SCREENSHOTS.toAbsolutePath().toString());
        try (Program browser = Program.start(command, environment)) {
            int status = browser.awaitExit(PATIENCE_SECONDS);
            assertThat(status).as("exit status after %s", browser.said()).isZero();
            assertThat(browser.said())
                    .extracting(line -> line.get("event").asText())
                    .contains("done");
            return browser.said().stream()
                    .filter(line -> line.get("event").asText().equals("step"))
                    .map(line -> line.get("name").asText())
                    .toList();
        }
    }

    /** The page has to show this as it is written. */
    private void nameAThreadInMarkup() throws IOException, InterruptedException {
        try (Person ada = Person.open(easel.chat().pageUrl(), "ada")) {
            String body = "{\"name\":\"" + MARKUP_NAME + "\",\"type\":11,\"auto_archive_duration\":1440}";
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(easel.chat().apiUrl() + "channels/" + ada.channel("art") + "/threads"))
                    .header("Authorization", "Bot " + easel.chat().token())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpClient client = ada.http();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(201);
        }
    }
}
