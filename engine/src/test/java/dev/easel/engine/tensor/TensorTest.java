package dev.easel.engine.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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

    @Test
    void threadsThatComputeAtOnceGetTheirOwnResults() throws Exception {
        long before = OpenTensors.count();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Ops ops = Ops.open(-1)) {
            List<Callable<float[]>> work = IntStream.range(0, 32)
                    .<Callable<float[]>>mapToObj(i -> () -> sumOfConv(ops, i))
                    .toList();
            List<Future<float[]>> results = threads.invokeAll(work);
            for (int i = 0; i < results.size(); i++) {
                assertThat(results.get(i).get()).hasSize(4 + i).containsOnly(9f * i + 1);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(OpenTensors.count()).isEqualTo(before);
    }

    /** A picture of value, of a size of its own, through a kernel of nine ones with bias 1, but for the border. */
    private static float[] sumOfConv(Ops ops, int value) {
        int width = 6 + value;
        try (Tensor picture = ops.fromFloats(filled(3 * width, value), 1, 1, 3, width);
                TensorList weights = TensorList.of(
                        List.of(ops.fromFloats(filled(9, 1), 1, 1, 3, 3), ops.fromFloats(filled(1, 1), 1)));
                Tensor convolved = ops.conv(picture, weights, 1, 0)) {
            return ops.toFloats(convolved);
        }
    }

    private static float[] filled(int count, float value) {
        float[] values = new float[count];
        Arrays.fill(values, value);
        return values;
    }
}
