package dev.easel.engine.denoise;

import dev.easel.engine.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/**
 * What steers a UNet besides the time, for a batch of rows. Owns nothing.
 *
 * @param promptEmbeddings [B, T, C]
 * @param pooled [B, P], for SDXL: the pooled embedding of the second text encoder
 * @param timeIds [B, 6], for SDXL: original height and width, crop top and left, target height and width
 * @param guidanceEmbedding [B, G], for LCM-distilled networks
 */
public record Conditioning(
        Tensor promptEmbeddings,
        Optional<Tensor> pooled,
        Optional<Tensor> timeIds,
        Optional<Tensor> guidanceEmbedding) {
    public static Conditioning of(Tensor promptEmbeddings) {
        return new Conditioning(promptEmbeddings, Optional.empty(), Optional.empty(), Optional.empty());
    }

    List<Tensor> guidance() {
        return guidanceEmbedding.map(List::of).orElse(List.of());
    }
}
