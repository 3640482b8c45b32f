package dev.easel.engine.generate;

import dev.easel.engine.RefusedRequestException;
import java.nio.file.Path;

/**
 * A LoRA file laid over the checkpoint for one request.
 *
 * @param file a safetensors file in kohya or diffusers/PEFT naming
 * @param weight how strongly, 1 as trained; -10 to 10
 */
public record LoraUse(Path file, double weight) {
    public LoraUse {
        if (!(Math.abs(weight) <= 10)) {
            throw new RefusedRequestException("a LoRA weight is -10 to 10, not " + weight);
        }
    }
}
