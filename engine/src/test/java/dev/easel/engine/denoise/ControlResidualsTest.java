package dev.easel.engine.denoise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.InferenceException;
import dev.easel.engine.tensor.OpenTensors;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlResidualsTest {
    @Test
    void eachSkipAndTheMiddleGetTheirOwnResidual() {
        try (Ops ops = Ops.open(-1);
                ControlResiduals residuals = residuals(ops, vector(ops, 20))) {
            Deque<Tensor> skips = skips(ops);
            try (Tensor x = residuals.addTo(ops, skips, vector(ops, 3))) {
                assertThat(ops.toFloats(x)).containsExactly(303);
                assertThat(ops.toFloats(skips.getFirst())).as("coarsest").containsExactly(22);
                assertThat(ops.toFloats(skips.getLast())).as("finest").containsExactly(11);
            }
            skips.forEach(Tensor::close);
        }
    }

    @Test
    void aResidualThatDoesNotFitLeavesNothingOpen() {
        long before = OpenTensors.count();
        try (Ops ops = Ops.open(-1);
                ControlResiduals residuals = residuals(ops, ops.fromFloats(new float[6], 2, 3))) {
            Deque<Tensor> skips = skips(ops);
            skips.push(ops.fromFloats(new float[4], 2, 2));
            skips.removeLast().close();
            assertThatThrownBy(() -> residuals.addTo(ops, skips, vector(ops, 3)))
                    .isInstanceOf(InferenceException.class);
            skips.forEach(Tensor::close);
        }
        assertThat(OpenTensors.count()).isEqualTo(before);
    }

    /** Of values 1 and, on top, 2. */
    private static Deque<Tensor> skips(Ops ops) {
        Deque<Tensor> skips = new ArrayDeque<>();
        skips.push(vector(ops, 1));
        skips.push(vector(ops, 2));
        return skips;
    }

    private static ControlResiduals residuals(Ops ops, Tensor second) {
        return new ControlResiduals(List.of(vector(ops, 10), second), vector(ops, 300));
    }

    private static Tensor vector(Ops ops, float value) {
        return ops.fromFloats(new float[] {value}, 1);
    }
}
