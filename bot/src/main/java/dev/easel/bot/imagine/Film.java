package dev.easel.bot.imagine;

import dev.easel.bot.gallery.Animation;
import dev.easel.bot.gallery.Grid;
import dev.easel.bot.gallery.Recipe;
import dev.easel.engine.generate.Progress;
import dev.easel.engine.image.RgbImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The previews of a drawing one after another, where they are wanted. Thread-safe. */
final class Film {
    private static final int MOST_FRAMES = 120;
    private static final Duration EACH = Duration.ofMillis(120);
    private static final Duration LAST = Duration.ofSeconds(3);

    /** What every channel takes, with room for the rest of the message. */
    private static final long LARGEST = 8 << 20;

    private final boolean wanted;
    private final List<RgbImage> frames = new ArrayList<>();

    Film(boolean wanted) {
        this.wanted = wanted;
    }

    /** A listener that hears all that the other one does. */
    Watcher of(Recipe recipe, Watcher other) {
        if (!wanted) {
            return other;
        }
        return new Watcher() {
            @Override
            public void onProgress(Progress progress) {
                if (!progress.previews().isEmpty()) {
                    take(PreviewGrid.of(progress.previews(), recipe.size()));
                }
                other.onProgress(progress);
            }

            @Override
            public void onEnlarging(double share, List<RgbImage> drawn) {
                other.onEnlarging(share, drawn);
            }

            @Override
            public boolean wantsPreviews() {
                return true;
            }
        };
    }

    /** Where there are too many frames, every second one is dropped. */
    private synchronized void take(RgbImage frame) {
        if (frames.size() == MOST_FRAMES) {
            for (int i = MOST_FRAMES - 1; i > 0; i -= 2) {
                frames.remove(i);
            }
        }
        frames.add(frame);
    }

    /** The animation as a GIF, which ends with the pictures themselves; empty where none is wanted. */
    synchronized Optional<byte[]> developed(List<RgbImage> images) {
        if (!wanted) {
            return Optional.empty();
        }
        List<RgbImage> all = new ArrayList<>(frames);
        all.add(Grid.of(images));
        return Optional.of(Animation.gif(all, EACH, LAST, LARGEST));
    }
}
