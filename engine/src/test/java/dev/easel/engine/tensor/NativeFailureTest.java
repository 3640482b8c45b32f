package dev.easel.engine.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.EngineException;
import dev.easel.engine.InferenceException;
import dev.easel.engine.InsufficientMemoryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeFailureTest {
    @Test
    void anAllocationBeyondAllMemoryIsToldFromOtherFailures() {
        try (Ops ops = Ops.open(-1)) {
            assertThatThrownBy(() -> ops.randomWeight(new long[] {1L << 24, 1L << 24}, 1, ElementType.FLOAT32))
                    .isInstanceOf(InsufficientMemoryException.class)
                    .hasMessageContaining("random_weight");
        }
    }

    @Test
    void shapesThatDoNotFitAreAnInferenceFailureThatNamesTheOperation() {
        try (Ops ops = Ops.open(-1);
                Tensor x = ops.fromFloats(new float[6], 2, 3);
                Tensor y = ops.fromFloats(new float[4], 2, 2)) {
            assertThatThrownBy(() -> ops.add(x, y))
                    .isInstanceOf(InferenceException.class)
                    .hasMessageContaining("add")
                    .hasMessageContaining("must match");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CUDA out of memory. Tried to allocate 2.00 GiB",
                "CUDA error: out of memory",
                "DefaultCPUAllocator: can't allocate memory: you tried to allocate 99 bytes.",
                "std::bad_alloc",
                "CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling cublasCreate(handle)"
            })
    void everyAllocatorsComplaintIsALackOfMemory(String message) {
        EngineException failure = NativeFailure.of("resnet", new IllegalStateException(message));
        assertThat(failure).isInstanceOf(InsufficientMemoryException.class).hasMessageContaining(message);
    }
}
