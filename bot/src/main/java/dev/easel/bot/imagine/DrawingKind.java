package dev.easel.bot.imagine;

import dev.easel.bot.job.Drawing;
import java.util.Arrays;
import java.util.Locale;

/** How a drawing came about. */
enum DrawingKind {
    IMAGINE(""),
    VARIATIONS("Variations by "),
    REMIX("Remix by ");

    private final String words;

    DrawingKind(String words) {
        this.words = words;
    }

    /** What stands between the prompt and the person. */
    String words() {
        return words;
    }

    /** How a kept drawing came about. */
    static DrawingKind of(Drawing drawing) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(drawing.kind()))
                .findFirst()
                .orElse(IMAGINE);
    }

    /** As it is kept. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
