package dev.easel.engine.sampling;

import java.util.Optional;

/**
 * A sampler as people name it: {@code euler-a}, or {@code dpmpp-2m-karras} for the same algorithm on Karras sigmas.
 *
 * @param type the algorithm
 * @param karras whether the sigmas are spaced as in Karras et al. 2022, equation 5
 */
public record SamplerName(SamplerType type, boolean karras) {
    private static final String KARRAS = "-karras";

    /** Inverse of {@link #toString()}; empty where the text names no sampler. */
    public static Optional<SamplerName> parse(String text) {
        boolean karras = text.endsWith(KARRAS);
        String id = karras ? text.substring(0, text.length() - KARRAS.length()) : text;
        return SamplerType.parse(id).map(type -> new SamplerName(type, karras));
    }

    /** False for Karras sigmas under an algorithm that works on timesteps. */
    public boolean exists() {
        return !karras || type.worksOnSigmas();
    }

    @Override
    public String toString() {
        return karras ? type.id() + KARRAS : type.id();
    }
}
