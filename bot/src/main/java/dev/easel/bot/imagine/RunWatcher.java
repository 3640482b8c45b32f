package dev.easel.bot.imagine;

import dev.easel.bot.gallery.Recipe;
import dev.easel.engine.generate.Progress;
import dev.easel.engine.image.RgbImage;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reports how far a drawing is, in percent of all there is to do, with the latest preview. Thread-safe. */
final class RunWatcher implements Watcher {
    private static final int ALL = 100;

    /** The percentage at which pictures are drawn that are made larger afterwards. */
    private static final int DRAWN = 60;

    private final Recipe recipe;
    private final BiConsumer<DrawingState, Optional<RgbImage>> reports;
    private final int drawn;
    private volatile Optional<RgbImage> preview = Optional.empty();

    RunWatcher(Recipe recipe, BiConsumer<DrawingState, Optional<RgbImage>> reports) {
        this.recipe = recipe;
        this.reports = reports;
        boolean enlargedAlone = recipe.enlargement().isPresent();
        drawn = enlargedAlone ? 0 : recipe.finish().isPresent() ? DRAWN : ALL;
    }

    @Override
    public void onProgress(Progress progress) {
        show(progress.previews());
        int total = Math.max(1, progress.total());
        int step = progress.total() == 0 ? total : progress.step();
        reports.accept(new DrawingState.Running(drawn * step, ALL * total), preview);
    }

    @Override
    public void onEnlarging(double share, List<RgbImage> pictures) {
        show(pictures);
        reports.accept(new DrawingState.Enlarging(drawn + (int) Math.round((ALL - drawn) * share)), preview);
    }

    private void show(List<RgbImage> pictures) {
        if (!pictures.isEmpty()) {
            preview = Optional.of(PreviewGrid.of(pictures, recipe.size()));
        }
    }

    @Override
    public boolean wantsPreviews() {
        return true;
    }
}
