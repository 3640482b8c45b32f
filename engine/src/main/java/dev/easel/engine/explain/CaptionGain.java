package dev.easel.engine.explain;

import java.util.List;

/**
 * How much a caption helped.
 *
 * @param caption as asked
 * @param gains one a trial: by how much the denoising error falls from no caption to this one, as a share of the error
 *     without one; above 0 where the caption helps
 */
public record CaptionGain(String caption, List<Double> gains) {
    public CaptionGain {
        gains = List.copyOf(gains);
    }

    /** The mean over the trials. */
    public double mean() {
        return gains.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
