package dev.easel.bot.check;

import java.util.Arrays;
import java.util.List;

/** What the bot has to be allowed on a Discord server, under the names that Discord shows. */
public enum BotPermission {
    VIEW_CHANNELS("View Channels", 10),
    SEND_MESSAGES("Send Messages", 11),
    EMBED_LINKS("Embed Links", 14),
    ATTACH_FILES("Attach Files", 15),
    READ_MESSAGE_HISTORY("Read Message History", 16),
    SEND_MESSAGES_IN_THREADS("Send Messages in Threads", 38);

    private static final long ADMINISTRATOR = 1L << 3;

    private final String words;
    private final int bit;

    BotPermission(String words, int bit) {
        this.words = words;
        this.bit = bit;
    }

    /** All of them as Discord writes a set of permissions. */
    public static long all() {
        return Arrays.stream(values())
                .mapToLong(permission -> 1L << permission.bit)
                .sum();
    }

    /** Those that a set of permissions lacks, in words. */
    static List<String> missingFrom(long permissions) {
        if ((permissions & ADMINISTRATOR) != 0) {
            return List.of();
        }
        return Arrays.stream(values())
                .filter(permission -> (permissions & 1L << permission.bit) == 0)
                .map(permission -> permission.words)
                .toList();
    }
}
