package dev.easel.bot.imagine;

import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.PostedPicture;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.SizeLadder;
import dev.easel.engine.generate.GeneratedImages;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps what was drawn, and makes the message with its grid. Confined to one thread. */
final class GridPost {
    private final Prepared prepared;
    private final Workshop workshop;
    private final long fileLimit;

    /** @param fileLimit the largest file that can be sent, in bytes */
    GridPost(Prepared prepared, Workshop workshop, long fileLimit) {
        this.prepared = prepared;
        this.workshop = workshop;
        this.fileLimit = fileLimit;
    }

    FinishedDrawing of(Recipe recipe, GeneratedImages images) {
        DrawingPlan plan = prepared.plan();
        DrawingId id = plan.id();
        long user = plan.asker().user();
        PostedPicture picture = picture(recipe, images);
        String note = Stream.concat(Stream.of(plan.note()), picture.note().stream())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "));
        String caption = Captions.finished(recipe.prompt(), plan.kind(), user);
        String text = note.isEmpty() ? caption : Captions.noted(caption, note);
        return new FinishedDrawing(text, user, picture, ButtonFace.ofGrid(id, recipe.count()), id);
    }

    private PostedPicture picture(Recipe recipe, GeneratedImages images) {
        DrawingPlan plan = prepared.plan();
        ArchivedDrawing about = new ArchivedDrawing(
                plan.id(), plan.asker(), workshop.tools().clock().instant(), recipe.count(), Map.of());
        byte[] grid = workshop.archive().keep(about, recipe, images.images(), prepared.kept());
        return SizeLadder.fit(
                "easel-" + plan.id(),
                grid,
                () -> new PictureFile(Path.of("grid.png"), grid).image(),
                recipe.prompt(),
                fileLimit);
    }
}
