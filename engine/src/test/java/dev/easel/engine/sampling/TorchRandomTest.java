package dev.easel.engine.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TorchRandomTest {
    private static final int ELEMENTS = 8 * 16 * 16;

    /** {@code noise} of the built-in model's golden run: torch.randn(1, 8, 16, 16), seeded 1, then seeded 2. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void latentNoiseOfASeedIsTheGoldenOne(int seed) throws IOException {
        float[] golden = Arrays.copyOfRange(golden(), (seed - 1) * ELEMENTS, seed * ELEMENTS);

        float[] noise = new TorchRandom(seed).normal(ELEMENTS);

        assertThat(noise).containsExactly(golden, within(1e-6f));
    }

    @Test
    void shortDrawsComeFromTheDoublePrecisionTransform() {
        assertThat(new TorchRandom(0).normal(4))
                .containsExactly(new float[] {1.5410f, -0.2934f, -2.1788f, 0.5684f}, within(5e-5f));
    }

    private static float[] golden() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                TorchRandomTest.class.getResourceAsStream("/schedulers/noise-seeds-1-2.f32le"))) {
            float[] values = new float[2 * ELEMENTS];
            ByteBuffer.wrap(in.readAllBytes())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(values);
            return values;
        }
    }
}
