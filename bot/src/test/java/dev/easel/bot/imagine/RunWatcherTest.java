package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.gallery.Enlargement;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.Recipes;
import dev.easel.engine.generate.Progress;
import dev.easel.engine.image.Finish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunWatcherTest {
    private final Recipe plain = Recipes.plain("fox");
    private final List<String> notes = new ArrayList<>();

    private RunWatcher watching(Recipe recipe) {
        return new RunWatcher(recipe, (state, preview) -> notes.add(state.note()));
    }

    @Test
    void stepsAreAllThereIsWhereNothingIsFinished() {
        RunWatcher watcher = watching(plain);
        watcher.onProgress(new Progress(4, 16, List.of()));
        watcher.onProgress(new Progress(16, 16, List.of()));
        watcher.onProgress(new Progress(0, 0, List.of()));
        assertThat(notes).containsExactly("25%", "100%", "100%");
    }

    @Test
    void enlargingFollowsTheSteps() {
        RunWatcher watcher = watching(plain.finished(Optional.of(new Finish("resampling", 4))));
        watcher.onProgress(new Progress(16, 16, List.of()));
        watcher.onEnlarging(0.5, List.of());
        watcher.onEnlarging(1, List.of());
        assertThat(notes).containsExactly("60%", "80%, enlarging", "100%, enlarging");
    }

    @Test
    void enlargingIsAllThereIsWhereAPictureIsMadeLarger() {
        Recipe large = plain.enlarged(
                plain.easelVersion(),
                Recipes.startFile(),
                plain.size(),
                new Enlargement(2, "resampling", Enlargement.Manner.SUBTLE, Optional.empty()));
        watching(large).onEnlarging(0.25, List.of());
        assertThat(notes).containsExactly("25%, enlarging");
    }
}
