package dev.easel.bot.config;

import dev.easel.bot.NearestName;
import dev.easel.bot.RefusedInputException;
import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.Precision;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Turns the lines of the settings file into values.
 *
 * @param entries those that the file has
 * @param home what relative paths start from
 */
record SettingsReader(Map<SettingKey, SettingEntry> entries, Path home) {
    private static final int MOST_AT_ONCE = 64;
    static final int MOST_WAITING = 10_000;
    private static final int MOST_DRAIN_SECONDS = 3600;
    static final String AUTOMATIC = "auto";
    private static final int NO_PORT = -1;
    private static final int MOST_CLICKS = 1000;
    private static final int MOST_DAYS = 36_500;

    Settings settings(Map<String, String> environment) {
        Optional<BotToken> token = Optional.ofNullable(environment.get(BotToken.VARIABLE))
                .filter(text -> !text.isEmpty())
                .map(text -> new BotToken(text.strip()));
        return new Settings(
                access(token),
                ShardSettings.read(this),
                new ChatSettings(number(SettingKey.PORT, 8080, 1, 65535), path(SettingKey.KEEP)),
                new ModelSettings(text(SettingKey.MODEL).orElse("easel-mini"), engine(), upscaler()),
                drawing(),
                QueueSettings.read(this),
                QuotaSettings.read(this),
                web(),
                DatabaseSettings.read(this, environment),
                retention(),
                number(SettingKey.CLICKS, 10, 0, MOST_CLICKS));
    }

    private RetentionSettings retention() {
        return new RetentionSettings(
                number(SettingKey.KEEP_DRAWINGS, 0, 0, MOST_DAYS),
                number(SettingKey.KEEP_JOBS, 30, 0, MOST_DAYS),
                number(SettingKey.KEEP_AUDIT, 365, 0, MOST_DAYS));
    }

    private WebSettings web() {
        int port = number(SettingKey.WEB_PORT, 9464, NO_PORT, 65535);
        return new WebSettings(
                port == NO_PORT ? OptionalInt.empty() : OptionalInt.of(port),
                entry(SettingKey.WEB_ADDRESS)
                        .flatMap(entry -> entry.asOptionalText().map(text -> webAddress(entry, text))));
    }

    private static URI webAddress(SettingEntry entry, String text) {
        return WebAddress.parse(text)
                .orElseThrow(() -> entry.refused("is an address such as https://pictures.example, not '" + text + "'"));
    }

    private DrawingSettings drawing() {
        return new DrawingSettings(
                number(SettingKey.RUNNING, 4, 1, MOST_AT_ONCE),
                number(SettingKey.WAITING, 100, 0, MOST_WAITING),
                number(SettingKey.USER_RUNNING, 3, 1, MOST_AT_ONCE),
                number(SettingKey.USER_WAITING, 7, 0, MOST_WAITING),
                Duration.ofSeconds(number(SettingKey.DRAIN, 60, 0, MOST_DRAIN_SECONDS)),
                path(SettingKey.FOLDER).orElse(home.resolve("drawings")),
                choice(SettingKey.FINISH, AUTOMATIC, "off"));
    }

    private DiscordAccess access(Optional<BotToken> token) {
        URI api = address(SettingKey.API_URL, DiscordUrl.API).orElse(DiscordAccess.API);
        URI gateway = address(SettingKey.GATEWAY_URL, DiscordUrl.GATEWAY).orElse(DiscordAccess.GATEWAY);
        try {
            return new DiscordAccess(api, gateway, token);
        } catch (RefusedInputException e) {
            throw entry(SettingKey.API_URL)
                    .or(() -> entry(SettingKey.GATEWAY_URL))
                    .orElseThrow()
                    .placed(e);
        }
    }

    private Optional<URI> address(SettingKey key, DiscordUrl kind) {
        return entry(key)
                .flatMap(entry -> entry.asOptionalText().map(text -> {
                    try {
                        return kind.checked(text);
                    } catch (RefusedInputException e) {
                        throw entry.placed(e);
                    }
                }));
    }

    /** A name stays as it is. */
    private String upscaler() {
        return entry(SettingKey.UPSCALER)
                .flatMap(entry -> entry.asOptionalText()
                        .map(text -> text.indexOf('/') < 0
                                ? text
                                : resolve(entry, text).toString()))
                .orElse("esrgan-x4");
    }

    private EngineOptions engine() {
        String device = text(SettingKey.DEVICE).orElse("auto");
        try {
            return new EngineOptions(device, precision(), choice(SettingKey.REFINER, "on", "off"));
        } catch (RefusedRequestException e) {
            throw entry(SettingKey.DEVICE).orElseThrow().refused("is auto, cpu, cuda or cuda:N, not '" + device + "'");
        }
    }

    private Precision precision() {
        String id = text(SettingKey.PRECISION).orElse(Precision.AUTO.id());
        return Precision.parse(id).orElseThrow(() -> {
            List<String> ids =
                    Arrays.stream(Precision.values()).map(Precision::id).toList();
            return entry(SettingKey.PRECISION)
                    .orElseThrow()
                    .refused("is one of " + String.join(", ", ids) + ", not '" + id + "'"
                            + NearestName.suggestion(id, ids));
        });
    }

    /** Whether the first of two words holds; it does unless the file says the other. */
    private boolean choice(SettingKey key, String yes, String no) {
        Optional<SettingEntry> entry = entry(key);
        String word = entry.map(SettingEntry::text).orElse(yes);
        if (!word.equals(yes) && !word.equals(no)) {
            throw entry.orElseThrow().refused("is " + yes + " or " + no + ", not '" + word + "'");
        }
        return word.equals(yes);
    }

    int number(SettingKey key, int otherwise, int least, int most) {
        return entry(key).map(entry -> entry.asNumber(least, most)).orElse(otherwise);
    }

    Optional<String> text(SettingKey key) {
        return entry(key).flatMap(SettingEntry::asOptionalText);
    }

    private Optional<Path> path(SettingKey key) {
        return entry(key).flatMap(entry -> entry.asOptionalText().map(text -> resolve(entry, text)));
    }

    private Path resolve(SettingEntry entry, String text) {
        try {
            return home.resolve(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw entry.refused("is a path, not '" + text + "': " + e.getReason());
        }
    }

    Optional<SettingEntry> entry(SettingKey key) {
        return Optional.ofNullable(entries.get(key));
    }
}
