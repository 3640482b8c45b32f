package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.enlarge.OpenUpscalers;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.upscale.UpscalerFolders;
import dev.easel.bot.upscale.Upscalers;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.image.Finish;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.upscaler.ResamplingUpscaler;
import dev.easel.upscaler.Upscaler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Drawings that are taken back while an upscaler is at work on them, which goes tile by tile. */
class DeskWithdrawalTest {
    private static final int TILES = 50;
    private static final int AT_TILE = 3;
    private static final int SECONDS = 20;

    @TempDir
    Path folder;

    private final TileByTile upscaler = new TileByTile();
    private DeskRig rig;

    @BeforeEach
    void open() throws IOException {
        Path network = Files.createDirectories(folder.resolve("upscalers/tiles"));
        Files.writeString(network.resolve("model.safetensors"), "weights");
        UpscalerFolders networks = new UpscalerFolders(List.of(folder.resolve("upscalers")), folder);
        rig = new DeskRig(
                folder,
                new StudioSettings("easel-mini", EngineOptions.automatic(), 1, "tiles", true),
                OpenUpscalers.of(new Upscalers(networks, (weights, options) -> upscaler), "cpu"));
        rig.desk.connect(rig.line);
    }

    @AfterEach
    void close() {
        upscaler.goOn();
        rig.close();
    }

    @Test
    void cellsThatAreBeingFinishedStopAtTheNextTile() {
        rig.generator.finish = Optional.of(new Finish("tiles", 4));

        assertStops(rig.imagine(DeskRig.request("fox", Map.of()), DeskRig.ADA));
    }

    @ParameterizedTest
    @EnumSource(
            value = ButtonAction.class,
            names = {"UPSCALE_SUBTLE", "UPSCALE_CREATIVE"})
    void largerPicturesStopAtTheNextTile(ButtonAction button) {
        FinishedDrawing grid = rig.drawn("fox");

        assertStops(rig.press(new ButtonId(button, 2, grid.id()), DeskRig.ADA));
    }

    private void assertStops(Reception reception) {
        DrawingId id = ((Reception.Accepted) reception).orders().get(0).job().id();
        RecordingDelivery delivery = DeskRig.begun(reception);
        upscaler.reached.orTimeout(SECONDS, TimeUnit.SECONDS).join();

        assertThat(rig.desk.withdraw(id, DeskRig.ADA.user())).isTrue();
        upscaler.goOn();

        assertThat(upscaler.ended.orTimeout(SECONDS, TimeUnit.SECONDS).join()).isEqualTo(AT_TILE);
        assertThat(delivery.failed.orTimeout(SECONDS, TimeUnit.SECONDS).join()).contains("(Stopped)");
        assertThat(delivery.finished).isNotDone();
        FinishedDrawing next = DeskRig.drawn(rig.imagine(DeskRig.request("hen --model other", Map.of()), DeskRig.ADA));
        assertThat(next.text()).contains("hen");
    }

    /** Waits within its third tile until it may go on. */
    private static final class TileByTile implements Upscaler {
        final CompletableFuture<Void> reached = new CompletableFuture<>();
        final CompletableFuture<Integer> ended = new CompletableFuture<>();
        private final CompletableFuture<Void> gate = new CompletableFuture<>();

        void goOn() {
            gate.complete(null);
        }

        @Override
        public RgbImage upscale(RgbImage image, ImageSize target, DoubleConsumer progress) {
            int tiles = 0;
            try {
                while (tiles < TILES) {
                    tiles++;
                    if (tiles == AT_TILE) {
                        reached.complete(null);
                        gate.join();
                    }
                    progress.accept((double) tiles / TILES);
                }
            } finally {
                ended.complete(tiles);
            }
            return new ResamplingUpscaler().upscale(image, target, done -> {});
        }

        @Override
        public List<Integer> factors() {
            return List.of(2, 4, 8);
        }

        @Override
        public void close() {}
    }
}
