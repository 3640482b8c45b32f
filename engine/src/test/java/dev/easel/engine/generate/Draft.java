package dev.easel.engine.generate;

import dev.easel.engine.image.ImageSize;
import dev.easel.engine.sampling.SamplerName;
import dev.easel.engine.sampling.SamplerType;
import java.util.List;
import java.util.Optional;

/** A request in the making: one small picture in few steps, unless told otherwise. */
final class Draft {
    private String prompt = "3d red apple";
    private String negativePrompt = "";
    private ImageSize size = new ImageSize(128, 128);
    private int steps = 4;
    private double guidance = 4;
    private double rescale;
    private Optional<SamplerName> sampler = Optional.empty();
    private long seed = 1;
    private int count = 1;
    private int clipSkip;
    private Optional<InitialImage> initial = Optional.empty();
    private Manner manner = Manner.PLAIN;

    Draft prompt(String text) {
        prompt = text;
        return this;
    }

    Draft negativePrompt(String text) {
        negativePrompt = text;
        return this;
    }

    Draft size(int width, int height) {
        size = new ImageSize(width, height);
        return this;
    }

    Draft steps(int number) {
        steps = number;
        return this;
    }

    Draft guidance(double scale) {
        guidance = scale;
        return this;
    }

    Draft rescale(double amount) {
        rescale = amount;
        return this;
    }

    Draft sampler(SamplerType type) {
        sampler = Optional.of(new SamplerName(type, false));
        return this;
    }

    Draft karras(SamplerType type) {
        sampler = Optional.of(new SamplerName(type, true));
        return this;
    }

    Draft seed(long number) {
        seed = number;
        return this;
    }

    Draft count(int pictures) {
        count = pictures;
        return this;
    }

    Draft clipSkip(int layers) {
        clipSkip = layers;
        return this;
    }

    Draft from(InitialImage start) {
        initial = Optional.of(start);
        return this;
    }

    Draft manner(Manner departures) {
        manner = departures;
        return this;
    }

    GenerationRequest request() {
        return new GenerationRequest(
                prompt,
                negativePrompt,
                size,
                steps,
                guidance,
                rescale,
                sampler,
                seed,
                count,
                clipSkip,
                initial,
                List.of(),
                Optional.empty(),
                manner);
    }
}
