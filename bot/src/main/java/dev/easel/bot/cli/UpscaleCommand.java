package dev.easel.bot.cli;

import dev.easel.bot.draft.Paths;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.PictureTexts;
import dev.easel.bot.gallery.WholeFile;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbaImage;
import dev.easel.upscaler.UpscaledSize;
import dev.easel.upscaler.Upscaler;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes pictures larger. */
@Command(
        name = "upscale",
        description = "Makes a picture larger, with the detail that it then has room for.",
        mixinStandardHelpOptions = true,
        versionProvider = EaselVersion.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  easel upscale fox.png --out large.png               four times as large",
            "  easel upscale photo.jpg --scale 2 --out large.webp",
            "  easel upscale fox.png --size 1920x1920 --upscaler my-weights.safetensors"
        })
final class UpscaleCommand implements Runnable {
    private final Surroundings surroundings;

    @Mixin
    private UpscaleOptions options = new UpscaleOptions();

    UpscaleCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        long start = surroundings.nanoTime().getAsLong();
        Path in = surroundings.file(options.file);
        PictureFile file = PictureFile.read(in);
        options.refuseTooLarge(file.size());
        surroundings.upscalers().refuseUnlessThere(options.upscaler());
        RgbaImage smaller = file.rgba();
        ImageSize target = options.target(ImageSize.of(smaller.colours()));
        UpscaleOutput output =
                UpscaleOutput.of(surroundings.workingFolder(), options.out == null ? "." : options.out, in, target);
        tellLosses(smaller, target, output);
        enlarge(file, smaller, target, output);
        report(smaller, output, target, surroundings.nanoTime().getAsLong() - start);
    }

    private void enlarge(PictureFile file, RgbaImage smaller, ImageSize target, UpscaleOutput output) {
        ProgressLine progress = surroundings.progress();
        progress.say("loading upscaler " + options.upscaler());
        try (Upscaler upscaler = surroundings.upscalers().open(options.upscaler(), options.engine())) {
            Carried carried = new Carried(file, options.upscaler(), upscaler.precision(), surroundings.err()::println);
            PictureTexts texts = carried.texts(ImageSize.of(smaller.colours()), target, output.folder());
            RgbaImage larger = upscaler.upscale(smaller, target, progress::reached);
            WholeFile.write(output.file(), output.format().encode(larger, texts));
        } finally {
            progress.finish();
        }
    }

    private void tellLosses(RgbaImage smaller, ImageSize target, UpscaleOutput output) {
        if (!output.format().keepsAlpha() && !smaller.isOpaque()) {
            surroundings.err().println("a JPEG has no alpha: what is transparent becomes white");
        }
        ImageSize size = ImageSize.of(smaller.colours());
        if (UpscaledSize.stretches(size, target)) {
            surroundings.err().println("from " + size + " to " + target + " the picture is stretched");
        }
    }

    private void report(RgbaImage smaller, UpscaleOutput output, ImageSize target, long nanos) {
        surroundings.out().println(Paths.seenFrom(surroundings.workingFolder(), output.file()));
        surroundings
                .out()
                .printf(
                        Locale.ROOT,
                        "%s from %s, %s, %.1f s%n",
                        target,
                        ImageSize.of(smaller.colours()),
                        options.upscaler(),
                        nanos / 1e9);
    }
}
