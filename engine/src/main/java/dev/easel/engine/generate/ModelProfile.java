package dev.easel.engine.generate;

import dev.easel.engine.image.Finish;
import dev.easel.engine.image.ImageSize;
import java.util.Optional;

/**
 * What a loaded model is and what it likes: the defaults of a request that says nothing else.
 *
 * @param name the folder's or file's name
 * @param family in words, such as {@code SD 1.x} or {@code SDXL}
 * @param size of a picture
 * @param sizeMultiple each side of a picture is a multiple of it
 * @param steps sampling steps
 * @param guidanceScale 1 is off
 * @param guidanceRescale 0 is off
 * @param precision what its networks compute in, as {@link Precision#AUTO} was decided
 * @param finish what is to be done to each picture after it is drawn, by whoever asked for it; the engine does not
 */
public record ModelProfile(
        String name,
        String family,
        ImageSize size,
        int sizeMultiple,
        int steps,
        double guidanceScale,
        double guidanceRescale,
        Precision precision,
        Optional<Finish> finish) {
    /** Of a model whose pictures are finished as they are drawn. */
    public ModelProfile(
            String name,
            String family,
            ImageSize size,
            int sizeMultiple,
            int steps,
            double guidanceScale,
            double guidanceRescale,
            Precision precision) {
        this(name, family, size, sizeMultiple, steps, guidanceScale, guidanceRescale, precision, Optional.empty());
    }
}
