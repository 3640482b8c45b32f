package dev.easel.bot.bench.picture;

import dev.easel.bot.upscale.UpscalerFolders;
import dev.easel.bot.upscale.Upscalers;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.Scaling;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Window;
import dev.easel.upscaler.NetworkUpscaler;
import dev.easel.upscaler.Upscaler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The ways in which pictures are enlarged here, in the order of the table's lines. */
final class Ways implements AutoCloseable {
    private static final int FACTOR = 4;

    private final NetworkUpscaler upscaler;
    private final List<Way> all;

    private Ways(NetworkUpscaler upscaler, String name) {
        this.upscaler = upscaler;
        Upscaler uncorrected = upscaler.uncorrected();
        all = List.of(
                new Way("nearest", small -> nearest(small)),
                new Way("bicubic", small -> scaled(small, ScalingFilter.CATMULL_ROM)),
                new Way("Lanczos", small -> scaled(small, ScalingFilter.LANCZOS)),
                new Way(name + ", network alone", small -> uncorrected.upscale(small, FACTOR, done -> {})),
                new Way(name, small -> upscaler.upscale(small, FACTOR, done -> {})));
    }

    static Ways open(QualityOptions options) {
        Path shipped = Path.of(System.getProperty("easel.root", ".")).resolve("config/upscalers");
        Path weights = new UpscalerFolders(List.of(shipped), Path.of("").toAbsolutePath()).find(options.upscaler());
        String name = options.upscaler().equals(Upscalers.DEFAULT) ? "upscaler" : String.valueOf(weights.getFileName());
        return new Ways(NetworkUpscaler.open(weights, options.engine()), name);
    }

    List<String> names() {
        return all.stream().map(Way::name).toList();
    }

    List<RgbImage> enlarged(Sample sample) {
        List<RgbImage> pictures = new ArrayList<>();
        for (Way way : all) {
            pictures.add(way.enlarging().of(sample.small()));
        }
        return pictures;
    }

    private static RgbImage scaled(RgbImage small, ScalingFilter filter) {
        ImageSize size = new ImageSize(FACTOR * small.width(), FACTOR * small.height());
        return Scaling.scale(small, Window.whole(small.width(), small.height()), size, filter);
    }

    private static RgbImage nearest(RgbImage small) {
        int width = FACTOR * small.width();
        byte[] rgb = new byte[3 * FACTOR * FACTOR * small.width() * small.height()];
        for (int i = 0; i < rgb.length / 3; i++) {
            int from = i / width / FACTOR * small.width() + i % width / FACTOR;
            System.arraycopy(small.rgb(), 3 * from, rgb, 3 * i, 3);
        }
        return new RgbImage(width, FACTOR * small.height(), rgb);
    }

    @Override
    public void close() {
        upscaler.close();
    }

    private record Way(String name, Enlarging enlarging) {}

    private interface Enlarging {
        RgbImage of(RgbImage small);
    }
}
