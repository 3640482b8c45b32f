package dev.easel.bot.imagine;

import dev.easel.bot.gallery.PostedPicture;
import java.util.List;

/**
 * A message to a person alone.
 *
 * @param text empty below the first of several
 * @param pictures its files
 */
public record Letter(String text, List<PostedPicture> pictures) {
    public Letter {
        pictures = List.copyOf(pictures);
    }
}
