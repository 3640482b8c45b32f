package dev.easel.bot.policy;

import java.util.List;

/**
 * Which prompts and pictures will do.
 *
 * @param words that no prompt may contain
 */
public record Moderation(List<String> words) {
    public static final Moderation NONE = new Moderation(List.of());

    public Moderation {
        words = List.copyOf(words);
    }
}
