package dev.easel.bot.imagine;

import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.PostedPicture;
import dev.easel.bot.gallery.SizeLadder;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Drawing;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the message of a kept drawing. */
final class GridPost {
    private final DrawingArchive archive;
    private final long fileLimit;

    /** @param fileLimit the largest file that can be sent, in bytes */
    GridPost(DrawingArchive archive, long fileLimit) {
        this.archive = archive;
        this.fileLimit = fileLimit;
    }

    /** @param remark what of the wish was not done */
    FinishedDrawing of(Drawing drawing, DrawingKind kind, Asker asker, String remark) {
        String prompt = drawing.recipe().prompt();
        byte[] grid = archive.file(drawing, Drawing.GRID);
        PostedPicture picture = SizeLadder.fit(
                "easel-" + drawing.id(),
                grid,
                () -> new PictureFile(Path.of(Drawing.GRID), grid).image(),
                prompt,
                fileLimit);
        String note = Stream.concat(Stream.of(remark), picture.note().stream())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "));
        String caption = Captions.finished(prompt, kind, asker);
        return new FinishedDrawing(
                note.isEmpty() ? caption : Captions.noted(caption, note),
                asker.user(),
                picture,
                ButtonPanel.in(asker.locale()).of(drawing),
                drawing.id());
    }
}
