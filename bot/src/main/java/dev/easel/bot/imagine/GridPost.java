package dev.easel.bot.imagine;

import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.PostedPicture;
import dev.easel.bot.gallery.SizeLadder;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the message of a kept drawing. */
final class GridPost {
    private final DrawingArchive archive;
    private final PictureGate gate;
    private final long fileLimit;
    private final Function<DrawingId, Optional<URI>> pages;

    /**
     * Messages of these drawings.
     *
     * @param fileLimit the largest file that can be sent, in bytes
     */
    GridPost(Workshop workshop, long fileLimit) {
        archive = workshop.archive();
        gate = workshop.gates().pictures();
        pages = workshop.tools().pages();
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
                gate.veiled(asker, drawing, picture),
                ButtonPanel.in(asker.locale()).linked(pages.apply(drawing.id())).of(drawing),
                drawing.id());
    }
}
