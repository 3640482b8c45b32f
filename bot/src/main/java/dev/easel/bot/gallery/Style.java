package dev.easel.bot.gallery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A look by one word: what the prompt is continued with. */
public enum Style {
    /** Adds nothing; the guidance is what it is at half the stylize. */
    RAW(""),
    CUTE("cute, adorable, soft rounded shapes, pastel colors"),
    EXPRESSIVE("expressive, dynamic, bold shapes, vivid colors, dramatic light"),
    ORIGINAL("anime illustration, clean line art, flat cel shading"),
    SCENIC("scenic, wide view, detailed background, atmospheric light");

    private final String words;

    Style(String words) {
        this.words = words;
    }

    /** As it is typed. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the prompt is continued with; empty for nothing. */
    public String words() {
        return words;
    }

    /** Inverse of {@link #id()}; empty where there is no such style. */
    public static Optional<Style> parse(String id) {
        return Arrays.stream(values()).filter(style -> style.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Style::id).toList();
    }

    /** The prompt that is drawn. */
    String continued(String prompt) {
        return words.isEmpty() ? prompt : prompt + ", " + words;
    }
}
