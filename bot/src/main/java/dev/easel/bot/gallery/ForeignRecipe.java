package dev.easel.bot.gallery;

import dev.easel.engine.image.ImageSize;
import dev.easel.engine.sampling.SamplerName;
import java.util.List;
import java.util.Optional;

/**
 * What another tool wrote into a picture, as far as Easel can follow it. Every value is within the range of Easel's own
 * setting; where it was not, it is among what was left out.
 *
 * @param prompt what was drawn; may be empty
 * @param negativePrompt what was steered away from; may be empty
 * @param size of the picture as first drawn
 * @param steps sampling steps
 * @param sampler the algorithm
 * @param guidanceScale 1 is off
 * @param seed of the picture; the noise differs from tool to tool
 * @param clipSkip text-encoder layers left out
 * @param leftOut each setting that was not taken over, as it was written
 */
public record ForeignRecipe(
        String prompt,
        String negativePrompt,
        Optional<ImageSize> size,
        Optional<Integer> steps,
        Optional<SamplerName> sampler,
        Optional<Double> guidanceScale,
        Optional<Long> seed,
        Optional<Integer> clipSkip,
        List<String> leftOut)
        implements FoundRecipe {
    private static final int MOST_SAID = 12;
    private static final int LONGEST_SAID = 60;

    public ForeignRecipe {
        leftOut = List.copyOf(leftOut);
    }

    @Override
    public Optional<Recipe> own() {
        return Optional.empty();
    }

    @Override
    public Optional<ForeignRecipe> foreign() {
        return Optional.of(this);
    }

    /** What to say of what was left out; never long. Empty where all was taken over. */
    public Optional<String> note() {
        if (leftOut.isEmpty()) {
            return Optional.empty();
        }
        List<String> said =
                leftOut.stream().limit(MOST_SAID).map(ForeignRecipe::shortened).toList();
        int more = leftOut.size() - said.size();
        return Optional.of("not taken over from the other tool's picture: " + String.join(", ", said)
                + (more > 0 ? " and " + more + " more" : ""));
    }

    private static String shortened(String text) {
        String printable = text.replaceAll("\\p{Cc}", " ");
        return printable.length() <= LONGEST_SAID ? printable : printable.substring(0, LONGEST_SAID - 3) + "...";
    }
}
