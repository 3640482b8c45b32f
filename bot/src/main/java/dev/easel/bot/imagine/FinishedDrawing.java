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

    /** The same posted once more for a job, under a file name of its own, by which each message is told from the others. */
    FinishedDrawing again(DrawingId job) {
        String name = picture.name();
        int ending = name.lastIndexOf('.');
        String own = name.substring(0, ending) + "-s" + job.hex().substring(0, 4) + name.substring(ending);
        return with(new PostedPicture(own, picture.bytes(), picture.description(), picture.note()));
    }

    /** The same with another file. */
    public FinishedDrawing with(PostedPicture other) {
        return new FinishedDrawing(text, mentioned, other, rows, id);
    }
}
