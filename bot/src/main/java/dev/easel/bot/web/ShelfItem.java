package dev.easel.bot.web;

import java.time.Instant;
import java.util.List;

/**
 * A drawing in the gallery.
 *
 * @param id letters, digits and hyphens; its address
 * @param prompt as typed
 * @param drawn when
 * @param count pictures, at least 1
 * @param width of one picture
 * @param height of one picture
 * @param favourite whether somebody marked it
 * @param veil why its pictures are hidden
 * @param recipe how it was drawn, in the order to be shown
 */
public record ShelfItem(
        String id,
        String prompt,
        Instant drawn,
        int count,
        int width,
        int height,
        boolean favourite,
        Veil veil,
        List<RecipeLine> recipe) {
    public ShelfItem {
        recipe = List.copyOf(recipe);
    }

    /**
     * One setting.
     *
     * @param name such as seed
     * @param value in words
     */
    public record RecipeLine(String name, String value) {}
}
