package dev.easel.upscaler;

import dev.easel.engine.image.ImageSize;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Tells how much of several passes is done, each weighed by the pixels that go through it. Confined to one thread. */
final class Share {
    private final DoubleConsumer progress;
    private final double all;
    private double done;
    private double pass;
    private int tiles;
    private int tile;

    /** @param stages sizes after each pass */
    Share(ImageSize start, List<ImageSize> stages, DoubleConsumer progress) {
        this.progress = progress;
        double sum = area(start);
        for (ImageSize stage : stages.subList(0, stages.size() - 1)) {
            sum += area(stage);
        }
        all = sum;
    }

    void begin(ImageSize picture, int ofTiles) {
        done += pass;
        pass = area(picture);
        tiles = ofTiles;
        tile = 0;
    }

    void tileDone() {
        tile++;
        progress.accept((done + pass * tile / tiles) / all);
    }

    private static double area(ImageSize size) {
        return (double) size.width() * size.height();
    }
}
