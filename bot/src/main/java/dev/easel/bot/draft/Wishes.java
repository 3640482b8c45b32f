package dev.easel.bot.draft;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.ForeignRecipe;
import dev.easel.engine.EngineException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.sampling.SamplerName;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of the drawing; null where they said nothing. Ranges are those of
 * {@link dev.easel.engine.generate.GenerationRequest}.
 *
 * @param prompt what to draw
 * @param negativePrompt what to steer away from
 * @param ratio the shape, of the model's area; not along with a size
 * @param size exact
 * @param seed of the first picture
 * @param steps sampling steps
 * @param sampler the algorithm
 * @param guidance 1 is off
 * @param guidanceRescale 0 is off
 * @param count pictures
 * @param clipSkip text-encoder layers left out
 * @param tuning what is said beside the model's own settings; not along with steps or guidance
 * @param manner how it departs from the plain drawing of the prompt
 * @param video whether its coming about is to be kept as an animation
 */
public record Wishes(
        @Nullable String prompt,
        @Nullable String negativePrompt,
        @Nullable AspectRatio ratio,
        @Nullable ImageSize size,
        @Nullable Long seed,
        @Nullable Integer steps,
        @Nullable SamplerName sampler,
        @Nullable Double guidance,
        @Nullable Double guidanceRescale,
        @Nullable Integer count,
        @Nullable Integer clipSkip,
        Tuning tuning,
        MannerWish manner,
        boolean video) {
    public Wishes {
        if (ratio != null && size != null) {
            throw new RefusedInputException("--ar and --size exclude each other; give one");
        }
        if (steps != null && tuning.quality() != null) {
            throw new RefusedInputException("--quality and --steps exclude each other; give one");
        }
        if (guidance != null && tuning.stylize() != null) {
            throw new RefusedInputException("--stylize and --guidance exclude each other; give one");
        }
    }

    /**
     * From text as typed.
     *
     * @throws RefusedInputException naming the parameter and the text that is no value of it
     */
    public static Wishes parse(@Nullable String prompt, Map<Parameter, String> texts) {
        return new Wishes(
                prompt,
                texts.get(Parameter.NO),
                value(texts, Parameter.AR, AspectRatio::parse),
                value(texts, Parameter.SIZE, ValueText::size),
                value(texts, Parameter.SEED, ValueText::longInteger),
                value(texts, Parameter.STEPS, ValueText::integer),
                value(texts, Parameter.SAMPLER, ValueText::sampler),
                value(texts, Parameter.GUIDANCE, ValueText::decimal),
                value(texts, Parameter.GUIDANCE_RESCALE, ValueText::decimal),
                value(texts, Parameter.COUNT, ValueText::integer),
                value(texts, Parameter.CLIP_SKIP, ValueText::integer),
                Tuning.NONE,
                manner(texts),
                false);
    }

    private static MannerWish manner(Map<Parameter, String> texts) {
        return new MannerWish(
                value(texts, Parameter.CHAOS, ValueText::integer),
                value(texts, Parameter.WEIRD, ValueText::integer),
                value(texts, Parameter.TILE, ValueText::flag),
                value(texts, Parameter.STOP, ValueText::integer),
                value(texts, Parameter.SAMESEED, ValueText::longInteger),
                value(texts, Parameter.STYLE, ValueText::style));
    }

    private static <T> @Nullable T value(Map<Parameter, String> texts, Parameter parameter, Function<String, T> parse) {
        String text = texts.get(parameter);
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text.strip());
        } catch (RefusedInputException | EngineException e) {
            throw new RefusedInputException("--" + parameter.id() + ": " + e.getMessage(), e);
        }
    }

    /** The same with another prompt. */
    public Wishes withPrompt(String other) {
        return with(other, tuning, video);
    }

    /** The same, tuned. */
    public Wishes tuned(Tuning other) {
        return with(prompt, other, video);
    }

    /** The same, with an animation or without. */
    public Wishes filmed(boolean wanted) {
        return with(prompt, tuning, wanted);
    }

    /** The same of an exact size. */
    public Wishes sized(ImageSize exact) {
        return new Wishes(
                prompt,
                negativePrompt,
                null,
                exact,
                seed,
                steps,
                sampler,
                guidance,
                guidanceRescale,
                count,
                clipSkip,
                tuning,
                manner,
                video);
    }

    /** The same, with what another tool wrote wherever nothing is said here. */
    public Wishes over(ForeignRecipe foreign) {
        String avoided = foreign.negativePrompt().isEmpty() ? null : foreign.negativePrompt();
        boolean shaped = ratio != null || size != null;
        return new Wishes(
                prompt == null ? foreign.prompt() : prompt,
                negativePrompt == null ? avoided : negativePrompt,
                ratio,
                shaped ? size : foreign.size().orElse(null),
                seed == null ? foreign.seed().orElse(null) : seed,
                steps == null && tuning.quality() == null ? foreign.steps().orElse(null) : steps,
                sampler == null ? foreign.sampler().orElse(null) : sampler,
                guidance == null && tuning.stylize() == null
                        ? foreign.guidanceScale().orElse(null)
                        : guidance,
                guidanceRescale,
                count,
                clipSkip == null ? foreign.clipSkip().orElse(null) : clipSkip,
                tuning,
                manner,
                video);
    }

    private Wishes with(@Nullable String otherPrompt, Tuning otherTuning, boolean filmed) {
        return new Wishes(
                otherPrompt,
                negativePrompt,
                ratio,
                size,
                seed,
                steps,
                sampler,
                guidance,
                guidanceRescale,
                count,
                clipSkip,
                otherTuning,
                manner,
                filmed);
    }
}
