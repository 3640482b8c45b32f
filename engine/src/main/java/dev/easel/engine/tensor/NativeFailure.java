package dev.easel.engine.tensor;

import dev.easel.engine.EngineException;
import dev.easel.engine.InferenceException;
import dev.easel.engine.InsufficientMemoryException;
import java.util.List;

/** Says what went wrong in the native library. */
final class NativeFailure {
    /** How the allocators of the C++ library, the CPU and CUDA say that there is no more. */
    private static final List<String> NO_MEMORY = List.of(
            "out of memory", "can't allocate memory", "not enough memory", "bad_alloc", "CUBLAS_STATUS_ALLOC_FAILED");

    private NativeFailure() {}

    static EngineException of(String method, Exception failure) {
        String message = String.valueOf(failure.getMessage());
        String reason = reason(message);
        return NO_MEMORY.stream().anyMatch(message::contains)
                ? new InsufficientMemoryException("there is not enough memory for " + method + ": " + reason, failure)
                : new InferenceException("the native library failed in " + method + ": " + reason, failure);
    }

    /** The line that says what went wrong; the rest is a stack of addresses. */
    private static String reason(String message) {
        return message.lines()
                .filter(line -> line.contains("Error:"))
                .reduce((first, last) -> last)
                .orElseGet(() -> message.lines().findFirst().orElse(""));
    }
}
