package dev.easel.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.FailureException;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.job.Speed;
import dev.easel.bot.job.Speeds;
import dev.easel.bot.quota.QuotaDefaults;
import dev.easel.bot.quota.QuotaPeriod;
import dev.easel.bot.quota.QuotaRule;
import dev.easel.bot.quota.QuotaScope;
import dev.easel.bot.quota.QuotaUnit;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.Precision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final String SECRET = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs";

    private final Path home;
    private final Path file;

    SettingsTest(@TempDir Path home) {
        this.home = home;
        this.file = home.resolve("easel.yaml");
    }

    private Settings read(String yaml) {
        return read(yaml, Map.of());
    }

    private Settings read(String yaml, Map<String, String> environment) {
        try {
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Settings.read(file, home, environment);
    }

    private String refusal(String yaml) {
        try {
            Settings read = read(yaml);
            throw new AssertionError("not refused: " + read);
        } catch (RefusedInputException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void theFileInTheRepositoryHoldsTheDefaults() {
        Settings shipped = Settings.read(Path.of("../config/easel.yaml"), home, Map.of());

        assertThat(shipped).isEqualTo(Settings.defaults(home, Map.of()));
    }

    @Test
    void theFileInTheRepositoryShowsEveryKey() {
        assertThat(SettingsFile.read(Path.of("../config/easel.yaml"))).containsOnlyKeys(SettingKey.values());
    }

    @Test
    void withoutAFileDiscordsOwnAddressesAndThePlainNumbersHold() {
        Settings settings = Settings.defaults(home, Map.of());

        assertThat(settings)
                .isEqualTo(new Settings(
                        new DiscordAccess(
                                URI.create("https://discord.com/api/v10/"),
                                URI.create("wss://gateway.discord.gg"),
                                Optional.empty()),
                        ShardSettings.ONE,
                        new ChatSettings(8080, Optional.empty()),
                        new ModelSettings("easel-mini", EngineOptions.automatic(), "esrgan-x4"),
                        new DrawingSettings(4, 100, 3, 7, Duration.ofMinutes(1), home.resolve("drawings"), true),
                        new QueueSettings(10_000, Speeds.USUAL),
                        QuotaDefaults.NONE,
                        new WebSettings(OptionalInt.of(9464), Optional.empty()),
                        new DatabaseSettings(Optional.empty(), "", ""),
                        new RetentionSettings(0, 30, 365),
                        10));
    }

    private static QuotaRule quota(QuotaUnit unit, QuotaPeriod period, int limit) {
        return new QuotaRule(QuotaScope.EVERYONE, unit, period, limit);
    }

    @Test
    void everyKeyReachesItsValue() {
        Settings settings = read("""
                discord:
                  api-url: http://127.0.0.1:9000/api/v10
                  gateway-url: ws://localhost:9000/gateway
                  shards: 8
                  shard-ids: 4-7
                  clicks: 0
                chat:
                  port: 9001
                  keep: chat.json
                model:
                  name: "15"
                  device: cpu
                  precision: bfloat16
                  refiner: off
                upscaler:
                  name: mine.pth
                drawing:
                  running: 1
                  waiting: 0
                  per-user-running: 2
                  per-user-waiting: 4
                  drain-seconds: 300
                  folder: /srv/drawings
                  finish: off
                queue:
                  per-server-waiting: 50
                  turbo-weight: 8
                  fast-weight: 5
                  relax-weight: 2
                  turbo-price: 300
                  fast-price: 90
                  relax-price: 0
                quota:
                  direct: 20 images per day, 500 credits per month
                  servers: 9 images per hour
                web:
                  port: 9002
                  address: https://pictures.example/easel/
                database:
                  url: jdbc:postgresql://db.example:5432/easel?ssl=true
                  user: ada
                retention:
                  drawings: 90
                  jobs: 0
                  audit: 400
                """, Map.of("DISCORD_TOKEN", SECRET));

        assertThat(settings)
                .isEqualTo(new Settings(
                        new DiscordAccess(
                                URI.create("http://127.0.0.1:9000/api/v10/"),
                                URI.create("ws://localhost:9000/gateway"),
                                Optional.of(new BotToken(SECRET))),
                        new ShardSettings(OptionalInt.of(8), Optional.of(new ShardSettings.Share(4, 7))),
                        new ChatSettings(9001, Optional.of(home.resolve("chat.json"))),
                        new ModelSettings("15", new EngineOptions("cpu", Precision.BFLOAT16, false), "mine.pth"),
                        new DrawingSettings(1, 0, 2, 4, Duration.ofMinutes(5), Path.of("/srv/drawings"), false),
                        new QueueSettings(
                                50,
                                new Speeds(Map.of(
                                        Speed.TURBO, new Speeds.Terms(8, 300),
                                        Speed.FAST, new Speeds.Terms(5, 90),
                                        Speed.RELAX, new Speeds.Terms(2, 0)))),
                        new QuotaDefaults(
                                List.of(
                                        quota(QuotaUnit.IMAGES, QuotaPeriod.DAY, 20),
                                        quota(QuotaUnit.CREDITS, QuotaPeriod.MONTH, 500)),
                                List.of(quota(QuotaUnit.IMAGES, QuotaPeriod.HOUR, 9))),
                        new WebSettings(
                                OptionalInt.of(9002), Optional.of(URI.create("https://pictures.example/easel"))),
                        new DatabaseSettings(
                                Optional.of("jdbc:postgresql://db.example:5432/easel?ssl=true"), "ada", ""),
                        new RetentionSettings(90, 0, 400),
                        0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "---\n", "chat:\n", "chat:\n  port:\n  keep: ''\nmodel: ~\n"})
    void whatIsLeftBlankKeepsItsDefault(String yaml) {
        assertThat(read(yaml)).isEqualTo(Settings.defaults(home, Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "chat:/  prt: 1, line 2: there is no setting 'chat.prt'; did you mean 'chat.port'?",
        "drawing:/  running: 1/  per-user-wating: 1, line 3: there is no setting 'drawing.per-user-wating'; did you mean"
                + " 'drawing.per-user-waiting'?",
        "port: 1, line 1: there is no setting 'port'; did you mean 'chat.port'?",
        "model:/  folder: x, line 2: there is no setting 'model.folder'; did you mean 'drawing.folder'?",
        "colour: red, line 1: there is no setting 'colour'",
        "chat: 8080, 'line 1: chat is a section and holds settings, not a value'",
        "chat:/  port: [1], line 2: chat.port is one plain value",
        "chat:/  keep: {a: b}, line 2: chat.keep is one plain value",
        "chat:/  port: 1/  port: 2, line 3: chat.port is set twice",
    })
    void whatIsNoSettingIsRefusedByLine(String yaml, String sentence) {
        assertThat(refusal(yaml.replace('/', '\n').replace('#', '/'))).isEqualTo(file + ", " + sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chat:/  port: 0|chat.port is 1 to 65535, not 0",
                "queue:/  fast-weight: 0|queue.fast-weight is 1 to 1000, not 0",
                "quota:/  direct: 20 a day|quota.direct is such as '20 images per day, 500 credits per month', not '20 a day'",
                "chat:/  port: 99999999999|chat.port is 1 to 65535, not 99999999999",
                "chat:/  port: http|chat.port is a whole number, 1 to 65535, not 'http'",
                "chat:/  port: 80.5|chat.port is a whole number, 1 to 65535, not '80.5'",
                "model:/  name: 15|model.name is text, not 15; write it in quotes: \"15\"",
                "model:/  device: gpu|model.device is auto, cpu, cuda or cuda:N, not 'gpu'",
                "model:/  precision: float23|model.precision is one of auto, float32, float16, bfloat16, not 'float23';"
                        + " did you mean 'float32'?",
                "drawing:/  running: 65|drawing.running is 1 to 64, not 65",
                "drawing:/  waiting: -1|drawing.waiting is 0 to 10000, not -1",
                "drawing:/  drain-seconds: 3601|drawing.drain-seconds is 0 to 3600, not 3601",
                "discord:/  shards: many|discord.shards is a whole number, 1 to 10000, not 'many'",
                "discord:/  shard-ids: 3-1|discord.shard-ids is such as 0-3, or 2, not '3-1'",
                "discord:/  shard-ids: 1|discord.shard-ids are of 0 to one less than the number discord.shards, not 1 of 1",
                "web:/  port: -2|web.port is -1 to 65535, not -2",
                "database:/  url: jdbc:mysql:##db|database.url begins with jdbc:postgresql:##, such as"
                        + " jdbc:postgresql:##localhost#easel, not 'jdbc:mysql:##db'",
                "database:/  url: jdbc:postgresql:##db#easel?password=x|database.url holds a password; give it by the variable"
                        + " EASEL_DATABASE_PASSWORD instead",
                "database:/  user: ada|database.user is 'ada', but database.url names no server; set both or none",
                "web:/  address: pictures.example|web.address is an address such as https:##pictures.example, not"
                        + " 'pictures.example'",
            })
    void aValueOfTheWrongKindOrOutOfRangeIsNamed(String yaml, String sentence) {
        assertThat(refusal(yaml.replace('/', '\n').replace('#', '/')))
                .isEqualTo(file + ", line 2: " + sentence.replace('#', '/'));
    }

    @Test
    void shardsMayBeAsManyAsDiscordRecommends() {
        assertThat(read("discord:\n  shards: auto\n").shards())
                .isEqualTo(new ShardSettings(OptionalInt.empty(), Optional.empty()));
        assertThat(refusal("discord:\n  shards: auto\n  shard-ids: 0-1\n"))
                .isEqualTo(file + ", line 3: discord.shard-ids are of 0 to one less than the number discord.shards,"
                        + " not 0-1 of auto");
    }

    @Test
    void theDatabasesPasswordComesFromTheEnvironmentAndShowsNowhere() throws IOException {
        Files.writeString(file, "database:\n  url: jdbc:postgresql://localhost/easel\n");
        DatabaseSettings database = Settings.read(file, home, Map.of(DatabaseSettings.VARIABLE, "secret"))
                .database();

        assertThat(database.password()).isEqualTo("secret");
        assertThat(database.toString()).isEqualTo("jdbc:postgresql://localhost/easel");
    }

    @Test
    void theWebServerCanBeTurnedOff() {
        assertThat(read("web:\n  port: -1\n").web().port()).isEmpty();
        assertThat(read("web:\n  port: 0\n").web().port()).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://discord.com.example/api/v10/",
                "http://discord.com/api/v10/",
                "https://discord.com@example.com/",
                "http://127.0.0.1.example/api/",
                "http://10.0.0.1/api/v10/",
                "http://me@127.0.0.1/api",
                "http://127.0.0.1/api?x=1",
                "ftp://127.0.0.1/",
                "no url"
            })
    void aTokenIsSentToDiscordAndThisMachineAlone(String url) {
        assertThat(refusal("discord:\n  api-url: " + url + "\n"))
                .contains("discord.api-url is https://discord.com/api/v10/ or", "not '" + url);
    }

    @Test
    void addressesOfTwoServersAreRefused() {
        assertThat(refusal("discord:\n  api-url: http://127.0.0.1:8080/api/v10\n"))
                .isEqualTo(file + ", line 2: discord.api-url and discord.gateway-url belong to different servers,"
                        + " http://127.0.0.1:8080/api/v10/ and wss://gateway.discord.gg; set both to one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token: ", "discord:\n  token: ", "DISCORD_TOKEN: ", "discord:\n  bot-token: "})
    void aSecretInTheFileIsRefusedAndNotRepeated(String key) {
        assertThat(refusal(key + SECRET + "\n"))
                .contains("a token has no place in a file", "DISCORD_TOKEN")
                .doesNotContain(SECRET);
    }

    @Test
    void brokenYamlIsToldByPlaceAndNotQuoted() {
        assertThat(refusal("chat:\n  port: 1\n discord: [" + SECRET + "\n"))
                .startsWith(file + " is not well-formed YAML, from line ")
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"just words", "- a\n- b\n", "a: \u0000", "chat:\n  port: 1\n---\nchat:\n", "chat: &a\n  port: *a"
            })
    void whatIsNoSettingsFileIsRefused(String text) {
        assertThat(refusal(text)).startsWith(file.toString());
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(() -> Settings.read(file, home, Map.of()))
                .isInstanceOf(RefusedInputException.class)
                .hasMessage(file + " is no text in UTF-8");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertThatThrownBy(() -> Settings.read(file, home, Map.of()))
                .isInstanceOf(FailureException.class)
                .hasMessage("the settings " + file + " cannot be read: there is no such file or folder");
    }

    @Test
    void theTokenShowsNowhere() {
        Settings settings = Settings.defaults(home, Map.of("DISCORD_TOKEN", SECRET));

        assertThat(settings.discord().token().orElseThrow().value()).isEqualTo(SECRET);
        assertThat(settings.toString()).doesNotContain(SECRET).contains("(hidden)");
    }

    @Test
    void anEmptyVariableSetsNoTokenAndABrokenOneIsRefusedUnseen() {
        assertThat(Settings.defaults(home, Map.of("DISCORD_TOKEN", ""))
                        .discord()
                        .token())
                .isEmpty();
        assertThatThrownBy(() -> Settings.defaults(home, Map.of("DISCORD_TOKEN", "my secret")))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("DISCORD_TOKEN is no token")
                .hasMessageNotContaining("secret");
    }
}
