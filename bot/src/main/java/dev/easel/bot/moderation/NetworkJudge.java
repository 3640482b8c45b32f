package dev.easel.bot.moderation;

import dev.easel.engine.image.RgbImage;
import dev.easel.engine.vision.PictureClass;
import dev.easel.engine.vision.PictureClassifier;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a network, which is loaded when it is needed first: explicit is what it takes for porn or hentai. Thread-safe. */
public final class NetworkJudge implements PictureJudge, AutoCloseable {
    private final Path folder;
    private @Nullable PictureClassifier network;

    /** @param folder that holds the network */
    public NetworkJudge(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Double> explicit(List<RgbImage> pictures) {
        return open().classify(pictures).stream()
                .map(likely ->
                        likely.getOrDefault(PictureClass.PORN, 0.0) + likely.getOrDefault(PictureClass.HENTAI, 0.0))
                .toList();
    }

    private synchronized PictureClassifier open() {
        PictureClassifier open = network;
        if (open == null) {
            open = PictureClassifier.open(folder);
            network = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (network != null) {
            network.close();
            network = null;
        }
    }
}
