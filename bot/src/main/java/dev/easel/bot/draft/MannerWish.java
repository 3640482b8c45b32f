package dev.easel.bot.draft;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.Style;
import dev.easel.engine.generate.Manner;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of the manner of drawing, in the units of prompts; null where they said nothing.
 *
 * @param chaos how much the pictures differ, 0 to 100
 * @param weird how odd they are, 0 to 3000; anew, to a side that the first picture's seed says
 * @param tile whether they join themselves
 * @param stop when to end, in per cent of the steps, 10 to 100
 * @param sameSeed of the noise that all begin from
 * @param style what the prompt is continued with
 */
public record MannerWish(
        @Nullable Integer chaos,
        @Nullable Integer weird,
        @Nullable Boolean tile,
        @Nullable Integer stop,
        @Nullable Long sameSeed,
        @Nullable Style style) {
    public static final MannerWish NONE = new MannerWish(null, null, null, null, null, null);

    private static final long LAST_SEED = 0xFFFF_FFFFL;

    public MannerWish {
        refuseUnlessWithin("chaos", chaos == null ? 0 : chaos, 0, 100);
        refuseUnlessWithin("weird", weird == null ? 0 : weird, 0, 3000);
        refuseUnlessWithin("stop", stop == null ? 100 : stop, 10, 100);
        refuseUnlessWithin("sameseed", sameSeed == null ? 0 : sameSeed, 0, LAST_SEED);
    }

    private static void refuseUnlessWithin(String what, long number, long least, long most) {
        if (number < least || number > most) {
            throw new RefusedInputException(what + " is " + least + " to " + most + ", not " + number);
        }
    }

    /**
     * What is drawn.
     *
     * @param unsaid where nothing is said
     * @param seed of the first picture
     */
    Manner over(Manner unsaid, long seed) {
        return new Manner(
                chaos == null ? unsaid.chaos() : chaos / 100.0,
                weird == null ? unsaid.weird() : weird / 3000.0,
                weirdSeed(unsaid, seed),
                tile == null ? unsaid.tile() : tile,
                stop == null ? unsaid.stop() : stop / 100.0,
                sameSeed == null ? unsaid.noiseSeed() : OptionalLong.of(sameSeed));
    }

    private long weirdSeed(Manner unsaid, long seed) {
        if (weird == null) {
            return unsaid.weirdSeed();
        }
        return weird == 0 ? 0 : seed;
    }
}
