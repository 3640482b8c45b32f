package dev.easel.engine.generate;

import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.sampling.SamplerName;
import java.util.List;
import java.util.Optional;

/**
 * What to draw. Picture i of the result is drawn from seed + i alone.
 *
 * @param prompt may hold weights, {@code (word:1.3)} or {@code word::2}; at most 10,000 characters
 * @param negativePrompt what to steer away from; empty for nothing in particular; at most 10,000 characters
 * @param size of each picture, at most {@link #LONGEST_SIDE} a side; a multiple of the model's {@link ModelProfile#sizeMultiple()}
 * @param steps sampling steps, 1 to 500
 * @param guidanceScale uncond + s (cond - uncond); 1 is off; 0 to 50
 * @param guidanceRescale Lin et al. 2023, section 3.4; 0 is off, to 1
 * @param sampler empty for the checkpoint's own
 * @param seed 0 to 2^32 - 1, equal to torch's CPU generator
 * @param count pictures, 1 to 16
 * @param clipSkip text-encoder layers left out at the end, 0 to 8
 * @param initialImage image to image or inpainting
 * @param loras in order
 * @param control a ControlNet hint
 * @param manner how it departs from the plain drawing of the prompt
 */
public record GenerationRequest(
        String prompt,
        String negativePrompt,
        ImageSize size,
        int steps,
        double guidanceScale,
        double guidanceRescale,
        Optional<SamplerName> sampler,
        long seed,
        int count,
        int clipSkip,
        Optional<InitialImage> initialImage,
        List<LoraUse> loras,
        Optional<ControlImage> control,
        Manner manner) {
    /** The longest prompt, in characters. */
    public static final int LONGEST_PROMPT = 10_000;

    /** The longest side of what is drawn, in pixels; larger pictures are made by enlarging. */
    public static final int LONGEST_SIDE = 8192;

    public GenerationRequest {
        loras = List.copyOf(loras);
        refuseUnless(
                prompt.length() <= LONGEST_PROMPT && negativePrompt.length() <= LONGEST_PROMPT,
                "a prompt has at most " + LONGEST_PROMPT + " characters, not "
                        + Math.max(prompt.length(), negativePrompt.length()));
        refuseUnless(
                Math.max(size.width(), size.height()) <= LONGEST_SIDE,
                "a drawing cannot be " + size + " pixels; each side is at most " + LONGEST_SIDE);
        refuseUnless(steps >= 1 && steps <= 500, "steps is 1 to 500, not " + steps);
        refuseUnless(guidanceScale >= 0 && guidanceScale <= 50, "guidance is 0 to 50, not " + guidanceScale);
        refuseUnless(
                guidanceRescale >= 0 && guidanceRescale <= 1, "guidance rescale is 0 to 1, not " + guidanceRescale);
        refuseUnless(seed >= 0 && seed < 1L << 32, "seed is 0 to 4294967295, not " + seed);
        refuseUnless(count >= 1 && count <= 16, "count is 1 to 16, not " + count);
        refuseUnless(clipSkip >= 0 && clipSkip <= 8, "clip skip is 0 to 8, not " + clipSkip);
        initialImage.ifPresent(start -> refuseOtherSize(
                "initial picture", start.image().width(), start.image().height(), size));
        control.ifPresent(hint -> refuseOtherSize(
                "control picture", hint.hint().width(), hint.hint().height(), size));
    }

    /** A request with the model's defaults, for this prompt and seed. */
    public static GenerationRequest of(ModelProfile model, String prompt, long seed) {
        return new GenerationRequest(
                prompt,
                "",
                model.size(),
                model.steps(),
                model.guidanceScale(),
                model.guidanceRescale(),
                Optional.empty(),
                seed,
                4,
                0,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Manner.PLAIN);
    }

    /** The seed of picture i alone, from 0. */
    long seedOf(int picture) {
        return (seed + picture) & 0xFFFFFFFFL;
    }

    private static void refuseOtherSize(String what, int width, int height, ImageSize size) {
        refuseUnless(
                width == size.width() && height == size.height(),
                "the " + what + " is " + width + "x" + height + ", the request " + size);
    }

    private static void refuseUnless(boolean holds, String message) {
        if (!holds) {
            throw new RefusedRequestException(message);
        }
    }
}
