package dev.easel.engine.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The operations as eager Python computes them, in place of the engine's ops.py. */
final class EagerOps {
    private EagerOps() {}

    /**
     * The text for one layout.
     *
     * @param memoryFormat torch's number: 0 is NCHW, 2 is channels last
     * @param linearProjection whether transformers project by linear layers rather than 1x1 convolutions
     */
    static String source(int memoryFormat, boolean linearProjection) {
        try (InputStream resource = Objects.requireNonNull(EagerOps.class.getResourceAsStream("eager_ops.py"))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("MEMORY_FORMAT", Integer.toString(memoryFormat))
                    .replace("LINEAR_PROJECTION", linearProjection ? "True" : "False");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
