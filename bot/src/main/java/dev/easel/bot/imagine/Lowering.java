package dev.easel.bot.imagine;

import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.policy.CeilingTexts;
import dev.easel.bot.policy.Ceilings;
import dev.easel.engine.image.ImageSize;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A recipe within a server's ceilings.
 *
 * @param recipe to draw
 * @param remark what was lowered; empty where nothing was
 */
record Lowering(Recipe recipe, String remark) {
    /**
     * Lowers what of a recipe is beyond the ceilings.
     *
     * @param multiple of pixels that sides have
     */
    static Lowering of(Recipe recipe, Ceilings ceilings, int multiple, Locale locale) {
        CeilingTexts texts = new CeilingTexts(ceilings, locale);
        boolean fewer = !ceilings.allowsSteps(recipe.steps());
        int steps = fewer ? ceilings.steps() : recipe.steps();
        boolean enlarged = recipe.enlargement().isPresent();
        ImageSize size = recipe.size();
        boolean smaller = !enlarged && !ceilings.allowsPixels((long) size.width() * size.height());
        ImageSize within = smaller ? within(size, ceilings.pixels(), multiple) : size;
        if (!fewer && !smaller) {
            return new Lowering(recipe, "");
        }
        String remark = Stream.of(
                        fewer ? Optional.of(texts.fewerSteps()) : Optional.<String>empty(),
                        smaller ? Optional.of(texts.smaller(within)) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return new Lowering(recipe.lowered(within, steps), remark);
    }

    /** The largest size of about the same shape with no more pixels than that. */
    static ImageSize within(ImageSize size, long most, int multiple) {
        double scale = Math.sqrt((double) most / ((double) size.width() * size.height()));
        int width = side(size.width() * scale, multiple);
        int height = side(size.height() * scale, multiple);
        if ((long) width * height <= most) {
            return new ImageSize(width, height);
        }
        return width > height
                ? new ImageSize(side((double) most / height, multiple), height)
                : new ImageSize(width, side((double) most / width, multiple));
    }

    private static int side(double wanted, int multiple) {
        return Math.max(multiple, ((int) (wanted / multiple)) * multiple);
    }
}
