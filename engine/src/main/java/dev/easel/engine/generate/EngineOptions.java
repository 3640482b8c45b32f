package dev.easel.engine.generate;

import dev.easel.engine.RefusedRequestException;

/**
 * How to run a model.
 *
 * @param device {@code auto}, {@code cpu}, {@code cuda} or {@code cuda:N}; auto is cuda where the native library finds one
 * @param precision of the networks
 */
public record EngineOptions(String device, Precision precision) {
    public EngineOptions {
        if (!device.matches("auto|cpu|cuda(:[0-9]{1,2})?")) {
            throw new RefusedRequestException("device is auto, cpu, cuda or cuda:N, not '" + device + "'");
        }
    }

    public static EngineOptions automatic() {
        return new EngineOptions("auto", Precision.AUTO);
    }
}
