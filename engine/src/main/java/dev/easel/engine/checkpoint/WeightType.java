package dev.easel.engine.checkpoint;

import java.util.Arrays;
import java.util.Optional;

/** The element types of the safetensors format that fill whole bytes. */
public enum WeightType {
    F64("F64", 8),
    F32("F32", 4),
    F16("F16", 2),
    BF16("BF16", 2),
    F8_E4M3("F8_E4M3", 1),
    F8_E5M2("F8_E5M2", 1),
    I64("I64", 8),
    U64("U64", 8),
    I32("I32", 4),
    U32("U32", 4),
    I16("I16", 2),
    U16("U16", 2),
    I8("I8", 1),
    U8("U8", 1),
    BOOL("BOOL", 1);

    private final String code;
    private final int bytes;

    WeightType(String code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** As a safetensors header spells it. */
    public String code() {
        return code;
    }

    /** Bytes of one element. */
    public int bytes() {
        return bytes;
    }

    static Optional<WeightType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
