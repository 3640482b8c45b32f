package dev.easel.engine.explain;

import dev.easel.engine.denoise.Conditioning;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.text.PromptEmbeddings;
import java.util.List;

/** Makes of encoded prompts what the model's UNet is steered by. Confined to the thread that computes. */
@FunctionalInterface
public interface ConditioningSource {
    /**
     * One row a prompt; the caller closes it.
     *
     * @param prompts of one length
     */
    OwnedConditioning of(List<PromptEmbeddings> prompts, ImageSize size);

    /** @param conditioning whose tensors this owns */
    record OwnedConditioning(Conditioning conditioning) implements AutoCloseable {
        @Override
        public void close() {
            conditioning.promptEmbeddings().close();
            conditioning.pooled().ifPresent(tensor -> tensor.close());
            conditioning.timeIds().ifPresent(tensor -> tensor.close());
            conditioning.guidanceEmbedding().ifPresent(tensor -> tensor.close());
        }
    }
}
