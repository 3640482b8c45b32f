package dev.easel.engine.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
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

    @Test
    void longDrawsComeFromTheSinglePrecisionTransform() {
        assertThat(new TorchRandom(0).normal(16)).satisfies(noise -> {
            assertThat(noise[0]).isCloseTo(-1.1258f, within(5e-5f));
            assertThat(noise[1]).isCloseTo(-1.1524f, within(5e-5f));
            assertThat(noise[2]).isCloseTo(-0.2506f, within(5e-5f));
            assertThat(noise[3]).isCloseTo(-0.4339f, within(5e-5f));
        });
    }

    /** Short, long and ragged draws in turn: the second of two deviates is kept across the long ones. */
    @ParameterizedTest
    @ValueSource(ints = {0, 42, 2147483647, -5})
    void streamContinuesAsThatOfTheNativeLibrary(int seed) {
        TorchRandom random = new TorchRandom(seed);
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Engine.getEngine("PyTorch").setRandomSeed(seed);
            for (int count : new int[] {4, 3, 16, 17, 20, 5, 31, 1, 2, 1000}) {
                float[] expected = manager.randomNormal(0, 1, new Shape(count), DataType.FLOAT32)
                        .toFloatArray();

                assertThat(random.normal(count)).containsExactly(expected, within(1e-6f));
            }
        }
    }

    @Test
    void seedsAreTakenModulo32Bits() {
        assertThat(new TorchRandom((1L << 32) + 7).normal(16)).isEqualTo(new TorchRandom(7).normal(16));
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
