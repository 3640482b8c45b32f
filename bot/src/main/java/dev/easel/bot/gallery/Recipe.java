package dev.easel.bot.gallery;

import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.Manner;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.Finish;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.sampling.SamplerName;
import java.util.List;
import java.util.Optional;

/**
 * Everything needed to draw a picture, or a grid of pictures, again. Ranges are those of
 * {@link dev.easel.engine.generate.GenerationRequest}.
 *
 * @param easelVersion the version that drew it
 * @param model the checkpoint
 * @param prompt what to draw
 * @param negativePrompt what to steer away from
 * @param size of each picture, before it is finished
 * @param steps sampling steps
 * @param guidanceScale 1 is off
 * @param guidanceRescale 0 is off
 * @param sampler empty for the checkpoint's own
 * @param seed of the first picture; picture i has seed + i
 * @param count pictures
 * @param clipSkip text-encoder layers left out
 * @param start image to image or inpainting
 * @param loras in order
 * @param manner how it departs from the plain drawing of the prompt
 * @param style what the prompt is continued with
 * @param finish what is done to each picture after it is drawn; of what was enlarged, what was done to the first picture
 * @param enlargement what is done to the start picture; the rest tells of the drawing that was enlarged, but for the size,
 *     which is the larger one
 * @param enlargedIn the precision in which pictures are finished or enlarged; empty where that is not known
 * @param engine the device asked for and the precision drawn in
 */
public record Recipe(
        String easelVersion,
        ModelReference model,
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
        Optional<RecipeStart> start,
        List<RecipeLora> loras,
        Manner manner,
        Optional<Style> style,
        Optional<Finish> finish,
        Optional<Enlargement> enlargement,
        Optional<Precision> enlargedIn,
        EngineOptions engine) {
    public Recipe {
        loras = List.copyOf(loras);
    }

    /** The recipe of picture i alone. */
    public Recipe single(int i) {
        return with(seed + i, 1, finish, enlargedIn);
    }

    /** The same, finished so. */
    public Recipe finished(Optional<Finish> by) {
        return with(seed, count, by, enlargedIn);
    }

    /** The same, finished or enlarged in a precision. */
    public Recipe enlargedIn(Precision precision) {
        return with(seed, count, finish, Optional.of(precision));
    }

    private Recipe with(long first, int pictures, Optional<Finish> by, Optional<Precision> in) {
        return new Recipe(
                easelVersion,
                model,
                prompt,
                negativePrompt,
                size,
                steps,
                guidanceScale,
                guidanceRescale,
                sampler,
                first,
                pictures,
                clipSkip,
                start,
                loras,
                manner,
                style,
                by,
                enlargement,
                in,
                engine);
    }

    /** The same in a smaller size and with fewer steps. */
    public Recipe lowered(ImageSize smaller, int fewer) {
        return new Recipe(
                easelVersion,
                model,
                prompt,
                negativePrompt,
                smaller,
                fewer,
                guidanceScale,
                guidanceRescale,
                sampler,
                seed,
                count,
                clipSkip,
                start,
                loras,
                manner,
                style,
                finish,
                enlargement,
                enlargedIn,
                engine);
    }

    /** The same, as a picture made larger so. */
    public Recipe enlarged(Enlargement by) {
        return enlarged(easelVersion, start.orElseThrow(), size, by);
    }

    /** The recipe of this one picture made larger. */
    public Recipe enlarged(String version, RecipeStart parent, ImageSize larger, Enlargement by) {
        return new Recipe(
                version,
                model,
                prompt,
                negativePrompt,
                larger,
                steps,
                guidanceScale,
                guidanceRescale,
                sampler,
                seed,
                1,
                clipSkip,
                Optional.of(parent),
                loras,
                manner,
                style,
                finish,
                Optional.of(by),
                Optional.empty(),
                engine);
    }

    /** Whether it is a picture made larger in which nothing was drawn. */
    public boolean isSubtlyEnlarged() {
        return enlargement
                .filter(by -> by.manner() == Enlargement.Manner.SUBTLE)
                .isPresent();
    }

    /** The size of each picture as it is handed out. */
    public ImageSize pictureSize() {
        return enlargement.isPresent()
                ? size
                : finish.map(stage -> stage.sizeOf(size)).orElse(size);
    }

    /** The size in which a model draws what is like this, whatever was done to it afterwards. */
    public ImageSize drawnSize() {
        return enlargement.flatMap(Enlargement::drawnSize).orElse(size);
    }

    /** The prompt as the engine is given it: with what the style adds. */
    public String drawnPrompt() {
        return style.map(look -> look.continued(prompt)).orElse(prompt);
    }
}
