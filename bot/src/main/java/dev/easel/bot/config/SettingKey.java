package dev.easel.bot.config;

import dev.easel.bot.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every key of the settings file. */
enum SettingKey {
    API_URL("discord.api-url"),
    GATEWAY_URL("discord.gateway-url"),
    SHARDS("discord.shards"),
    SHARD_IDS("discord.shard-ids"),
    CLICKS("discord.clicks"),
    PORT("chat.port"),
    KEEP("chat.keep"),
    MODEL("model.name"),
    DEVICE("model.device"),
    PRECISION("model.precision"),
    REFINER("model.refiner"),
    UPSCALER("upscaler.name"),
    RUNNING("drawing.running"),
    WAITING("drawing.waiting"),
    USER_RUNNING("drawing.per-user-running"),
    USER_WAITING("drawing.per-user-waiting"),
    DRAIN("drawing.drain-seconds"),
    FOLDER("drawing.folder"),
    FINISH("drawing.finish"),
    SERVER_WAITING("queue.per-server-waiting"),
    TURBO_WEIGHT("queue.turbo-weight"),
    FAST_WEIGHT("queue.fast-weight"),
    RELAX_WEIGHT("queue.relax-weight"),
    TURBO_PRICE("queue.turbo-price"),
    FAST_PRICE("queue.fast-price"),
    RELAX_PRICE("queue.relax-price"),
    QUOTA_DIRECT("quota.direct"),
    QUOTA_SERVERS("quota.servers"),
    WEB_PORT("web.port"),
    WEB_ADDRESS("web.address"),
    DATABASE_URL("database.url"),
    DATABASE_USER("database.user"),
    KEEP_DRAWINGS("retention.drawings"),
    KEEP_JOBS("retention.jobs"),
    KEEP_AUDIT("retention.audit");

    private final String id;

    SettingKey(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    static Optional<SettingKey> parse(String id) {
        return Arrays.stream(values()).filter(key -> key.id.equals(id)).findFirst();
    }

    static boolean isSection(String id) {
        return Arrays.stream(values()).anyMatch(key -> key.section().equals(id));
    }

    /** {@code ; did you mean 'x'?}, or nothing; a key under a wrong section finds the right one too. */
    static String suggestion(String id) {
        List<String> ids = Arrays.stream(values()).map(SettingKey::id).toList();
        String near = NearestName.suggestion(id, ids);
        if (!near.isEmpty()) {
            return near;
        }
        String name = id.substring(id.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(key -> key.id.endsWith('.' + name))
                .findFirst()
                .map(key -> "; did you mean '" + key.id + "'?")
                .orElse("");
    }

    private String section() {
        return id.substring(0, id.indexOf('.'));
    }
}
