package dev.easel.bot.gallery;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.ImageSize;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A picture made larger, from the picture that the recipe starts from.
 *
 * @param factor by which width and height grow, at least 2
 * @param upscaler the name of what enlarges
 * @param manner how
 * @param drawnSize in which the first picture was drawn that this one comes from, where that was finished
 */
public record Enlargement(int factor, String upscaler, Manner manner, Optional<ImageSize> drawnSize) {
    /** The upscaler that needs no network. */
    public static final String RESAMPLING = "resampling";

    public Enlargement {
        if (factor < 2) {
            throw new RefusedInputException("a picture is enlarged 2 times or more, not " + factor);
        }
    }

    /** What is done to the start picture. */
    public enum Manner {
        /** It is made larger, and that is all; no model is needed. */
        SUBTLE,
        /** It is drawn from, tile by tile, at the recipe's strength and seed, for detail that fits its new size. */
        CREATIVE;

        /** As recipes say it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Inverse of {@link #id()}. */
        public static Optional<Manner> parse(String id) {
            return Arrays.stream(values())
                    .filter(manner -> manner.id().equals(id))
                    .findFirst();
        }
    }
}
