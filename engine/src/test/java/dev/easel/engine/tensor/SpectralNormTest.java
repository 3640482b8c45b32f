package dev.easel.engine.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpectralNormTest {
    @Test
    void largestSingularValueComesNearOneAfterSomeIterations() {
        // Singular values 5, 2 and 0.5.
        float[] kernel = {5, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0.5f, 0};
        try (TrainingOps ops = TrainingOps.open();
                Tensor weight = ops.fromFloats(kernel, 3, 4, 1, 1);
                Tensor bias = ops.fromFloats(new float[] {1, 2, 3}, 3);
                Tensor singular = ops.fromFloats(new float[] {0.6f, 0.64f, 0.48f}, 3)) {
            float[] normalised = new float[0];
            for (int i = 0; i < 30; i++) {
                List<Tensor> both = ops.normalised(List.of(weight, bias), List.of(singular));
                normalised = ops.toFloats(both.get(0));
                assertThat(ops.toFloats(both.get(1))).containsExactly(1, 2, 3);
                both.forEach(Tensor::close);
            }

            assertThat(normalised[0]).isCloseTo(1, offset(1e-5f));
            assertThat(normalised[5]).isCloseTo(0.4f, offset(1e-5f));
            assertThat(normalised[10]).isCloseTo(0.1f, offset(1e-5f));
            assertThat(ops.toFloats(singular)[0]).isCloseTo(1, offset(1e-5f));
        }
    }
}
