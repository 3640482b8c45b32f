package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.RecordingImageGenerator;
import dev.easel.bot.gallery.ModelReference;
import dev.easel.bot.model.InstalledModel;
import dev.easel.bot.model.InstalledModels;
import dev.easel.engine.ModelLoadException;
import dev.easel.engine.generate.EngineOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudioTest {
    private static final int SECONDS = 20;

    @TempDir
    Path folder;

    private final BlockingQueue<StudioState> states = new LinkedBlockingQueue<>();
    private final InstalledModels models = new InstalledModels() {
        @Override
        public List<InstalledModel> all() {
            return List.of(find("a"), find("b"));
        }

        @Override
        public InstalledModel find(String name) {
            return new InstalledModel(name, Optional.empty(), 0, folder);
        }
    };
    private final StudioSettings settings = new StudioSettings("a", EngineOptions.automatic(), 1);

    private StudioState next() throws InterruptedException {
        StudioState state = states.poll(SECONDS, TimeUnit.SECONDS);
        if (state == null) {
            throw new AssertionError("no state came");
        }
        return state;
    }

    @Test
    void isThereWhileTheModelLoadsAndTellsWhenItIsReady() throws InterruptedException {
        CountDownLatch loading = new CountDownLatch(1);
        try (Studio studio = Studio.open(
                models,
                (path, options) -> {
                    awaited(loading);
                    return new RecordingImageGenerator();
                },
                settings)) {
            studio.listen(states::add);
            assertThat(next()).isEqualTo(new StudioState.Loading("a"));
            loading.countDown();
            assertThat(next()).isInstanceOf(StudioState.Ready.class);
            assertThat(studio.profile("a")).isPresent();
        }
    }

    @Test
    void modelThatCannotBeLoadedIsToldWithTheReason() throws InterruptedException {
        try (Studio studio = Studio.open(
                models,
                (path, options) -> {
                    throw new ModelLoadException("its weights are gone");
                },
                settings)) {
            studio.listen(states::add);
            StudioState state = next();
            if (state instanceof StudioState.Loading) {
                state = next();
            }
            assertThat(state).isEqualTo(new StudioState.Failed("its weights are gone"));
        }
    }

    @Test
    void leastRecentlyLentModelMakesRoomOnceItIsGivenBack() {
        List<RecordingImageGenerator> opened = new ArrayList<>();
        try (OpenModels open = new OpenModels(2, name -> {
            RecordingImageGenerator generator = new RecordingImageGenerator();
            opened.add(generator);
            return new OpenModel(new ModelReference(name, "0"), folder, generator);
        })) {
            open.lend("a").close();
            open.lend("b").close();
            open.lend("a").close();
            LentModel third = open.lend("c");
            assertThat(opened.stream().map(generator -> generator.closed)).containsExactly(false, true, false);
            assertThat(third.generator()).isSameAs(opened.get(2));
            third.close();
        }
        assertThat(opened).allMatch(generator -> generator.closed);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("nothing came");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
