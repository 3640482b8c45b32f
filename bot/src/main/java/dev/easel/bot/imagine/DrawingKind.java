package dev.easel.bot.imagine;

import dev.easel.bot.job.Drawing;
import dev.easel.bot.words.Words;
import java.util.Arrays;
import java.util.Locale;

/** How a drawing came about. */
enum DrawingKind {
    IMAGINE,
    VARIATIONS,
    VARIED_SUBTLE,
    VARIED_STRONG,
    VARIED_REGION,
    REMIX,
    UPSCALED_SUBTLE,
    UPSCALED_CREATIVE,
    ZOOMED_OUT,
    PANNED_LEFT,
    PANNED_RIGHT,
    PANNED_UP,
    PANNED_DOWN,
    SQUARED,
    BLEND;

    /** What stands after the prompt: whose drawing it is, and which. */
    String by(String person, Words captions) {
        return captions.say(id(), person);
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
