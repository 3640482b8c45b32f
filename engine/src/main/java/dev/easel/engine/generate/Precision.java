package dev.easel.engine.generate;

import java.util.Arrays;
import java.util.Optional;

/** The number format the networks compute in. */
public enum Precision {
    /** float16 on CUDA; on a CPU bfloat16 where a measurement at first start shows that it pays, else float32. */
    AUTO("auto"),
    FLOAT32("float32"),
    FLOAT16("float16"),
    BFLOAT16("bfloat16");

    private final String id;

    Precision(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<Precision> parse(String id) {
        return Arrays.stream(values())
                .filter(precision -> precision.id.equals(id))
                .findFirst();
    }
}
