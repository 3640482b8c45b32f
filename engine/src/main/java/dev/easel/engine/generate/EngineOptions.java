package dev.easel.engine.generate;

import dev.easel.engine.RefusedRequestException;

/**
 * How to run a model.
 *
 * @param device {@code auto}, {@code cpu}, {@code cuda} or {@code cuda:N}; auto is cuda where the native library finds one
 * @param precision of the networks
 * @param refiner whether pictures go through the model's refiner, where it has one
 */
public record EngineOptions(String device, Precision precision, boolean refiner) {
    public EngineOptions {
        if (!device.matches("auto|cpu|cuda(:[0-9]{1,2})?")) {
            throw new RefusedRequestException("device is auto, cpu, cuda or cuda:N, not '" + device + "'");
        }
    }

    /** With the model's refiner, where it has one. */
    public EngineOptions(String device, Precision precision) {
        this(device, precision, true);
    }

    public static EngineOptions automatic() {
        return new EngineOptions("auto", Precision.AUTO);
    }
}
