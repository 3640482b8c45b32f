package dev.easel.bot.cli;

import dev.easel.bot.draft.MannerWish;
import dev.easel.bot.gallery.Style;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person typed of the manner of drawing; null where they said nothing. Filled by picocli. */
final class MannerOptions {
    @Option(names = "--chaos", paramLabel = "N", description = "How much the pictures differ, 0 to 100.")
    @Nullable
    Integer chaos;

    @Option(names = "--weird", paramLabel = "N", description = "How odd they are, 0 to 3000.")
    @Nullable
    Integer weird;

    @Option(
            names = "--tile",
            negatable = true,
            description = "Pictures that join themselves on all sides; --no-tile against --from.")
    @Nullable
    Boolean tile;

    @Option(names = "--stop", paramLabel = "N", description = "End early, at 10 to 100 per cent of the steps.")
    @Nullable
    Integer stop;

    @Option(names = "--sameseed", paramLabel = "N", description = "Begin all pictures from the noise of this seed.")
    @Nullable
    Long sameSeed;

    @Option(
            names = "--style",
            paramLabel = "NAME",
            converter = OptionValues.StyleName.class,
            description = "raw, cute, expressive, original or scenic.")
    @Nullable
    Style style;

    MannerWish wish() {
        return new MannerWish(chaos, weird, tile, stop, sameSeed, style);
    }
}
