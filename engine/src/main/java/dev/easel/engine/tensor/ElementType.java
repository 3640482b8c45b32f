package dev.easel.engine.tensor;

/** The number formats a network can compute in. */
public enum ElementType {
    FLOAT16(5, 2),
    FLOAT32(6, 4),
    BFLOAT16(15, 2);

    private final int torchCode;
    private final int bytes;

    ElementType(int torchCode, int bytes) {
        this.torchCode = torchCode;
        this.bytes = bytes;
    }

    /** c10::ScalarType's number, which TorchScript takes. */
    int torchCode() {
        return torchCode;
    }

    public int bytes() {
        return bytes;
    }
}
