package dev.easel.engine.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TensorTest {
    @Test
    void closingTwiceCountsOnce() {
        long before = OpenTensors.count();
        try (Ops ops = Ops.open(-1)) {
            Tensor tensor = ops.fromFloats(new float[] {1, 2}, 2);
            assertThat(OpenTensors.count()).isEqualTo(before + 1);
            tensor.close();
            tensor.close();
            assertThat(OpenTensors.count()).isEqualTo(before);
        }
    }

    @Test
    void closingAListFreesItsTensorsToo() {
        long before = OpenTensors.count();
        try (Ops ops = Ops.open(-1)) {
            TensorList list = TensorList.of(List.of(ops.fromFloats(new float[1], 1), ops.fromFloats(new float[1], 1)));
            assertThat(OpenTensors.count()).isEqualTo(before + 3);
            list.close();
            list.close();
            assertThat(OpenTensors.count()).isEqualTo(before);
        }
    }
}
