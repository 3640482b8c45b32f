package dev.easel.bot.policy;

import java.util.Locale;

/**
 * Who closed a server's door, and is told what comes of it.
 *
 * @param user id; 0 for nobody
 * @param language theirs, as a tag such as {@code zh-CN}
 */
public record Doorkeeper(long user, String language) {
    public static final Doorkeeper NONE = new Doorkeeper(0, "en");

    public static Doorkeeper of(long user, Locale locale) {
        return new Doorkeeper(user, locale.toLanguageTag());
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
