package dev.easel.bot.bench.picture;

import dev.easel.bot.upscale.UpscalerFolders;
import dev.easel.bot.upscale.Upscalers;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.Scaling;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Window;
import dev.easel.engine.train.Reconstruction;
import dev.easel.engine.train.Refinement;
import dev.easel.upscaler.NetworkUpscaler;
import dev.easel.upscaler.Upscaler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The ways in which pictures are enlarged here, in the order of the table's lines. The last three are those of a model's
 * drawings: its refiner repairs the small picture, and its autoencoder harms it first.
 */
final class Ways implements AutoCloseable {
    private final int factor;
    private final NetworkUpscaler upscaler;
    private final Reconstruction autoencoder;
    private final Refinement refiner;
    private final List<Way> all;

    private Ways(int factor, NetworkUpscaler upscaler, String name, Reconstruction autoencoder, Refinement refiner) {
        this.factor = factor;
        this.upscaler = upscaler;
        this.autoencoder = autoencoder;
        this.refiner = refiner;
        Upscaler uncorrected = upscaler.uncorrected();
        UnaryOperator<RgbImage> larger = small -> upscaler.upscale(small, factor, done -> {});
        all = List.of(
                new Way("nearest", small -> nearest(small)),
                new Way("bicubic", small -> scaled(small, ScalingFilter.CATMULL_ROM)),
                new Way("Lanczos", small -> scaled(small, ScalingFilter.LANCZOS)),
                new Way(name + ", network alone", small -> uncorrected.upscale(small, factor, done -> {})),
                new Way(name, larger),
                new Way("refiner, " + name, small -> larger.apply(refiner.of(small))),
                new Way("autoencoder, " + name, small -> larger.apply(autoencoder.of(small))),
                new Way("autoenc., refiner, " + name, small -> larger.apply(refiner.of(autoencoder.of(small)))));
    }

    static Ways open(QualityOptions options) {
        Path shipped = Path.of(System.getProperty("easel.root", ".")).resolve("config/upscalers");
        Path weights = new UpscalerFolders(List.of(shipped), Path.of("").toAbsolutePath()).find(options.upscaler());
        String name = options.upscaler().equals(Upscalers.DEFAULT) ? "upscaler" : String.valueOf(weights.getFileName());
        // The process ends where one of them cannot be opened.
        return new Ways(
                options.factor(),
                NetworkUpscaler.open(weights, options.engine()),
                name,
                Reconstruction.open(options.model()),
                Refinement.open(options.model().resolve("refiner")));
    }

    List<String> names() {
        return all.stream().map(Way::name).toList();
    }

    List<RgbImage> enlarged(Sample sample) {
        List<RgbImage> pictures = new ArrayList<>();
        for (Way way : all) {
            pictures.add(way.enlarging().apply(sample.small()));
        }
        return pictures;
    }

    private RgbImage scaled(RgbImage small, ScalingFilter filter) {
        ImageSize size = new ImageSize(factor * small.width(), factor * small.height());
        return Scaling.scale(small, Window.whole(small.width(), small.height()), size, filter);
    }

    private RgbImage nearest(RgbImage small) {
        int width = factor * small.width();
        byte[] rgb = new byte[3 * factor * factor * small.width() * small.height()];
        for (int i = 0; i < rgb.length / 3; i++) {
            int from = i / width / factor * small.width() + i % width / factor;
            System.arraycopy(small.rgb(), 3 * from, rgb, 3 * i, 3);
        }
        return new RgbImage(width, factor * small.height(), rgb);
    }

    @Override
    public void close() {
        refiner.close();
        autoencoder.close();
        upscaler.close();
    }

    private record Way(String name, UnaryOperator<RgbImage> enlarging) {}
}
