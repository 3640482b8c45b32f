package dev.easel.bot.cli;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.upscale.Upscalers;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.image.ImageSize;
import dev.easel.upscaler.UpscaledSize;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person typed after {@code upscale}; null where they said nothing. Filled by picocli. */
final class UpscaleOptions {
    private static final double USUAL_SCALE = 4;
    private static final double LARGEST_SCALE = 16;

    @Parameters(paramLabel = "FILE", description = "A PNG, JPEG or WebP.")
    String file = "";

    @Option(names = "--scale", paramLabel = "X", description = "How many times as large, up to 16; 4 unless given.")
    private @Nullable Double scale;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = OptionValues.Size.class,
            description = "The exact size instead; in another shape the picture is stretched.")
    private @Nullable ImageSize size;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "The .png, .jpg or .webp to write, or a folder for it. Unless given: the name and the new"
                    + " size, here, which replaces nothing.")
    @Nullable
    String out;

    @Option(
            names = "--upscaler",
            paramLabel = "NAME",
            description = "A network's name, or a path; resampling needs none. " + Upscalers.DEFAULT + " unless given.")
    private @Nullable String upscaler;

    @Mixin
    private EngineChoice engine = new EngineChoice();

    String upscaler() {
        return upscaler == null ? Upscalers.DEFAULT : upscaler;
    }

    EngineOptions engine() {
        return engine.options();
    }

    /** Refuses a picture by what its header says, whichever way up it is. */
    void refuseTooLarge(ImageSize stored) {
        if (size == null) {
            target(stored);
        }
    }

    /** What a picture of this size becomes; refuses what makes no sense, or is too large. */
    ImageSize target(ImageSize picture) {
        if (size != null && scale != null) {
            throw new RefusedInputException("--scale and --size exclude each other");
        }
        ImageSize target = size == null ? scaled(picture) : size;
        UpscaledSize.refuseUnlessLarger(picture, target);
        return target;
    }

    private ImageSize scaled(ImageSize picture) {
        double factor = scale == null ? USUAL_SCALE : scale;
        if (!(factor > 1 && factor <= LARGEST_SCALE)) {
            throw new RefusedInputException("--scale is above 1, to 16, not " + scale);
        }
        return UpscaledSize.times(picture, factor);
    }
}
