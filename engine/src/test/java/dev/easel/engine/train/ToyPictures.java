package dev.easel.engine.train;

import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import java.util.SplittableRandom;

/** Pairs whose fault is easy to learn: plain shapes, and the same too dark. */
final class ToyPictures {
    static final ImageSize SIZE = new ImageSize(16, 16);

    private ToyPictures() {}

    static RefinerPair pair(long number) {
        SplittableRandom random = new SplittableRandom(number);
        byte[] target = new byte[3 * SIZE.width() * SIZE.height()];
        byte[] degraded = new byte[target.length];
        int edge = random.nextInt(4, 12);
        for (int i = 0; i < target.length; i++) {
            int value = i / 3 % SIZE.width() < edge ? 200 : 90 + 20 * (i % 3);
            target[i] = (byte) value;
            degraded[i] = (byte) (value - 40);
        }
        return new RefinerPair(
                new RgbImage(SIZE.width(), SIZE.height(), degraded), new RgbImage(SIZE.width(), SIZE.height(), target));
    }
}
