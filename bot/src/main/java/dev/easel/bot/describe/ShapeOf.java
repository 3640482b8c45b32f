package dev.easel.bot.describe;

import dev.easel.bot.draft.AspectRatio;
import dev.easel.engine.image.RgbImage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Names a picture's shape by the common aspect ratio nearest to it. */
final class ShapeOf {
    private static final List<AspectRatio> WIDE = List.of(
            new AspectRatio(1, 1),
            new AspectRatio(5, 4),
            new AspectRatio(4, 3),
            new AspectRatio(3, 2),
            new AspectRatio(16, 9),
            new AspectRatio(2, 1),
            new AspectRatio(21, 9),
            new AspectRatio(3, 1),
            new AspectRatio(4, 1),
            new AspectRatio(6, 1),
            new AspectRatio(8, 1));

    private ShapeOf() {}

    static AspectRatio picture(RgbImage picture) {
        double wanted = Math.log((double) picture.width() / picture.height());
        return WIDE.stream()
                .flatMap(wide -> Stream.of(wide, turned(wide)))
                .min(Comparator.comparingDouble(
                        ratio -> Math.abs(Math.log((double) ratio.width() / ratio.height()) - wanted)))
                .orElseThrow();
    }

    private static AspectRatio turned(AspectRatio shape) {
        int width = shape.height();
        int height = shape.width();
        return new AspectRatio(width, height);
    }
}
