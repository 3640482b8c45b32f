package dev.easel.bot.imagine;

import dev.easel.bot.gallery.PostedPicture;
import dev.easel.bot.job.DrawingId;
import java.util.List;

/**
 * A message with pictures.
 *
 * @param text of the message
 * @param mentioned the one user whom the text may ping
 * @param picture the file
 * @param rows of buttons, from the top
 * @param id of the drawing
 */
public record FinishedDrawing(
        String text, long mentioned, PostedPicture picture, List<List<ButtonFace>> rows, DrawingId id) {
    public FinishedDrawing {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
