package dev.easel.bot.job;

import dev.easel.bot.gallery.Recipe;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What was drawn.
 *
 * @param id its name
 * @param asker who asked for it, and where
 * @param kind how it came about, such as {@code imagine}
 * @param parent the picture that it was made of
 * @param drawn when
 * @param recipe of all its pictures
 * @param files its pictures and what they started from, by name; the SHA-256 of each in hexadecimal digits
 */
public record Drawing(
        DrawingId id,
        Asker asker,
        String kind,
        Optional<Cell> parent,
        Instant drawn,
        Recipe recipe,
        Map<String, String> files) {
    /** The file of all pictures. */
    public static final String GRID = "grid.png";

    /** The animation of how it came about, where one was asked for. */
    public static final String VIDEO = "video.gif";

    public Drawing {
        files = Map.copyOf(files);
    }

    /** How many pictures it has. */
    public int count() {
        return recipe.count();
    }

    /** The file of one picture, from 1. */
    public static String picture(int number) {
        return number + ".png";
    }
}
