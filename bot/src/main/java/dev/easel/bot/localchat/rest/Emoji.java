package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.http.ApiException;
import java.util.regex.Pattern;

/** Checks what somebody reacts with. There are no custom emoji here, so it is one Unicode emoji. */
final class Emoji {
    private static final int KEYCAP = 0x20E3;
    private static final int MOST_CHARACTERS = 40;
    private static final Pattern ONE_CLUSTER = Pattern.compile("\\X");

    private Emoji() {}

    /**
     * Hands the emoji back.
     *
     * @throws ApiException 10014 where it is none
     */
    static String checked(String text) {
        boolean one =
                text.length() <= MOST_CHARACTERS && ONE_CLUSTER.matcher(text).matches();
        if (!one || text.codePoints().noneMatch(Emoji::symbol)) {
            throw new ApiException(400, 10014, "Unknown Emoji");
        }
        return text;
    }

    private static boolean symbol(int codePoint) {
        int type = Character.getType(codePoint);
        boolean picture = type == Character.OTHER_SYMBOL || type == Character.MATH_SYMBOL;
        return (codePoint > 0x7F && picture) || codePoint == KEYCAP || codePoint == 0x203C || codePoint == 0x2049;
    }
}
