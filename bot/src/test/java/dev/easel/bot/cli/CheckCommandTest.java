package dev.easel.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.check.Machine;
import dev.easel.engine.ModelLoadException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private final FakeDiscord discord = new FakeDiscord();
    private final Path folder;
    private final CommandLineRig easel;

    CheckCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        easel = new CommandLineRig(folder);
        settings("");
    }

    @BeforeEach
    void installUpscaler() {
        easel.installUpscaler("esrgan-x4");
    }

    @AfterEach
    void stop() {
        discord.close();
    }

    private void settings(String more) throws IOException {
        Files.writeString(folder.resolve("home/easel.yaml"), discord.settings() + more);
    }

    private void withToken() {
        easel.environment.put("DISCORD_TOKEN", FakeDiscord.TOKEN);
    }

    @Test
    void whereAllIsThereNothingIsToBeDone() {
        withToken();

        assertThat(easel.run("check", "--port", "0")).isZero();

        assertThat(easel.out())
                .contains(
                        "✓ Java 17",
                        "✓ the folder " + folder.resolve("home") + " can be written",
                        "✓ 9.0 GB free on its disk",
                        "✓ the native library loads: libtorch 0",
                        "✓ 8.0 GB of memory",
                        "✓ the model easel-mini loads: Stable Diffusion, float32, fingerprint ",
                        "✓ the upscaler esrgan-x4 loads: ",
                        "✓ the database jdbc:h2:file:" + folder.resolve("home/drawings/easel") + " opens",
                        "✓ the token is accepted: Easel, application 42",
                        "998 of 1000 session starts are left",
                        "✓ the server Foxes allows all that the bot needs")
                .doesNotContain("✗", "->", FakeDiscord.TOKEN);
    }

    @Test
    void theModelIsClosedAgain() {
        easel.run("check");

        assertThat(easel.generator.closed).isTrue();
    }

    @Test
    void withoutATokenLocalUseWorks() {
        assertThat(easel.run("check")).isZero();

        assertThat(easel.out()).contains("- DISCORD_TOKEN is not set: needed only for Discord");
    }

    @Test
    void whatDiscordRefusesDoesNotKeepFromLocalUse() {
        easel.environment.put("DISCORD_TOKEN", "another-token");

        assertThat(easel.run("check")).isZero();

        assertThat(easel.out())
                .contains("✗ the token in DISCORD_TOKEN is not accepted by " + discord.apiUrl(), "-> ", "Reset Token")
                .doesNotContain("another-token");
    }

    @Test
    void missingPermissionsAreNamedByServer() {
        withToken();
        discord.answer(
                "users/@me/guilds",
                200,
                "[{'id':'1','name':'Foxes','permissions':'3072'},{'id':'2','name':'Hens','permissions':'8'}]");

        assertThat(easel.run("check")).isZero();

        assertThat(easel.out())
                .contains("✗ the server Foxes does not allow the bot: Embed Links, Attach Files, Read Message History,"
                        + " Send Messages in Threads")
                .contains("✓ the server Hens allows all");
    }

    @Test
    void aBotInNoServerIsToldTheInvitation() {
        withToken();
        discord.answer("users/@me/guilds", 200, "[]");

        easel.run("check");

        assertThat(easel.out()).contains("✗ the bot is in no server", "client_id=42&permissions=274878024704");
    }

    @Test
    void usedUpSessionStartsAreTold() {
        withToken();
        discord.answer(
                "gateway/bot",
                200,
                "{'url':'wss://x','session_start_limit':{'total':1000,'remaining':0,'reset_after':7200000}}");

        easel.run("check");

        assertThat(easel.out()).contains("✗ 0 of 1000 session starts are left", "wait 121 minutes");
    }

    @Test
    void anAnswerThatIsNoneIsToldAsSuch() {
        withToken();
        discord.answer("users/@me", 200, "<html>");
        easel.run("check");
        assertThat(easel.out()).contains("asked who the bot is, answers HTTP 200");

        discord.answer("users/@me", 302, "");
        easel.run("check");
        assertThat(easel.out()).contains("asked who the bot is, answers HTTP 302");

        discord.answer("users/@me", 429, "{'message':'You are being rate limited.'}");
        easel.run("check");
        assertThat(easel.out()).contains("answers HTTP 429, You are being rate limited.", "asked too often");
    }

    @Test
    void aServerOutOfReachIsTold() {
        withToken();
        discord.close();

        assertThat(easel.run("check")).isZero();

        assertThat(easel.out()).contains("✗ " + discord.apiUrl() + " cannot be reached");
    }

    @Test
    void controlCharactersInAServersNameDoNotReachTheTerminal() {
        withToken();
        discord.answer("users/@me/guilds", 200, "[{'id':'1','name':'a\\u001b[2Jb','permissions':'8'}]");

        easel.run("check");

        assertThat(easel.out()).contains("the server a [2Jb").doesNotContain("\u001b");
    }

    @Test
    void whatTheMachineLacksIsToldWithAWayOut() {
        easel.machine = new Machine(11, 500_000_000L, path -> 20_000L, () -> {
            throw new ModelLoadException("the native library libtorch cannot be loaded: no");
        });

        assertThat(easel.run("check")).isEqualTo(1);

        assertThat(easel.out())
                .contains(
                        "✗ Java 11 is too old",
                        "✗ 20.0 kB free on its disk",
                        "✗ the native library libtorch cannot be loaded: no",
                        "✗ 500.0 MB of memory; easel-mini takes about 800.0 MB");
        assertThat(easel.out().lines().filter(line -> line.startsWith("  -> "))).hasSize(4);
    }

    @Test
    void aModelThatIsNotInstalledIsTold() throws IOException {
        settings("model:\n  name: easel-mni\n");

        assertThat(easel.run("check")).isEqualTo(1);

        assertThat(easel.out()).contains("✗ no model 'easel-mni' is installed; did you mean 'easel-mini'?");
    }

    @Test
    void aHomeThatCannotBeWrittenIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        easel.home = file.resolve("home");

        assertThat(easel.run("check")).isEqualTo(1);

        assertThat(easel.out()).contains("✗ the folder " + easel.home + " cannot be written", "set EASEL_HOME");
    }

    @Test
    void aTakenPortMattersWhereItIsAskedFor() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            settings("chat:\n  port: " + taken.getLocalPort() + "\n");

            assertThat(easel.run("check")).isZero();
            assertThat(easel.out()).contains("- port " + taken.getLocalPort(), "takes the next free one");

            assertThat(easel.run("check", "--port", "" + taken.getLocalPort())).isEqualTo(1);
            assertThat(easel.out()).contains("✗ port " + taken.getLocalPort());
        }
    }

    @Test
    void thePortOfHealthAndMetricsIsLookedAtUnlessThereIsNone() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings("web:\n  port: " + taken.getLocalPort() + "\n");
            assertThat(easel.run("check", "--port", "0")).isZero();
            assertThat(easel.out()).contains("- port " + taken.getLocalPort(), "the next free one after web.port");
        }
        settings("web:\n  port: -1\n");
        assertThat(easel.run("check", "--port", "0")).isZero();
        assertThat(easel.out()).doesNotContain("health");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamedWithTheWayOut() throws IOException {
        settings("database:\n  url: jdbc:postgresql://127.0.0.1:1/easel\n  user: ada\n");
        easel.environment.put("EASEL_DATABASE_PASSWORD", "hidden-word");

        assertThat(easel.run("check", "--port", "0")).isEqualTo(1);

        assertThat(easel.out())
                .contains("✗ the database jdbc:postgresql://127.0.0.1:1/easel cannot be opened: ")
                .contains("  -> look at database.url, database.user and the variable EASEL_DATABASE_PASSWORD")
                .doesNotContain("hidden-word");
    }

    @Test
    void upscalerThatWillNotDoIsToldWithAWayOut() throws IOException {
        settings("upscaler:\n  name: esrgan-x5\n");

        assertThat(easel.run("check", "--port", "0")).isOne();

        assertThat(easel.out())
                .contains("✗ the upscaler esrgan-x5 does not load: there is no upscaler 'esrgan-x5'; did you mean")
                .contains("-> name another as upscaler.name in the settings");
    }

    @Test
    void upscalersThatModelsDeclareAreTriedEachOnce() throws IOException {
        declare("easel-mini", "fine-x2");
        declare("a-model", "fine-x2");
        declare("b-model", "esrgan-x4");
        easel.installUpscaler("fine-x2");

        assertThat(easel.run("check", "--port", "0")).isZero();

        assertThat(easel.out().lines().filter(line -> line.contains("the upscaler")))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("✓ the upscaler esrgan-x4 loads: "),
                        line -> assertThat(line).startsWith("✓ the upscaler fine-x2 loads: "));
    }

    @Test
    void upscalerThatAModelDeclaresAndThatIsNotHereIsToldWithTheModel() throws IOException {
        declare("easel-mini", "gone");
        declare("a-model", "gone");

        assertThat(easel.run("check", "--port", "0")).isOne();
        assertThat(easel.out())
                .contains("✗ the upscaler gone does not load: there is no upscaler 'gone'")
                .contains("-> name another as finish in easel.json of a-model, easel-mini, or turn finish off");

        settings("drawing:\n  finish: off\n");
        assertThat(easel.run("check", "--port", "0")).isZero();
        assertThat(easel.out()).doesNotContain("gone");
    }

    private void declare(String model, String upscaler) throws IOException {
        easel.installModel(model, "{\"_class_name\": \"StableDiffusionPipeline\"}");
        Files.writeString(
                easel.modelHome.resolve(model).resolve("easel.json"),
                "{\"finish\": {\"upscaler\": \"" + upscaler + "\", \"scale\": 2}}");
    }
}
