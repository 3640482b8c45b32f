package dev.easel.engine.checkpoint;

import java.util.Optional;

/**
 * A low-rank change of one module's weight: W' = W + weight * scale * up * down (Hu et al. 2021). For convolutions the
 * product runs over the channels; with a middle, up and down are pointwise and the middle holds the kernel.
 *
 * @param component unet, text_encoder or text_encoder_2
 * @param module such as {@code down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q}
 * @param down [rank, in] or [rank, in, height, width]
 * @param up [out, rank] or [out, rank, 1, 1]
 * @param middle [rank, rank, height, width]
 * @param scale alpha / rank
 */
public record LoraLayer(
        String component, String module, Weight down, Weight up, Optional<Weight> middle, double scale) {
    public long rank() {
        return down.info().size(0);
    }
}
