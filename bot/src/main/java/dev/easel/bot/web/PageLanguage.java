package dev.easel.bot.web;

import java.util.List;
import java.util.Locale;

/** The languages that the gallery speaks. */
enum PageLanguage {
    ENGLISH("en"),
    CHINESE("zh-CN");

    private static final int LONGEST_HEADER = 200;

    private final String tag;

    PageLanguage(String tag) {
        this.tag = tag;
    }

    /** As HTML names it. */
    String tag() {
        return tag;
    }

    /** The one that a browser likes best; English where it likes neither, or says nothing that can be understood. */
    static PageLanguage of(String acceptLanguage) {
        for (Locale.LanguageRange range : ranges(acceptLanguage)) {
            String name = range.getRange();
            if (range.getWeight() > 0 && (name.equals("zh") || name.startsWith("zh-"))) {
                return CHINESE;
            }
            if (range.getWeight() > 0 && (name.equals("en") || name.startsWith("en-"))) {
                return ENGLISH;
            }
        }
        return ENGLISH;
    }

    private static List<Locale.LanguageRange> ranges(String acceptLanguage) {
        if (acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
