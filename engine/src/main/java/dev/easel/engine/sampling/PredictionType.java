package dev.easel.engine.sampling;

/**
 * What the network's output o is. With the network's input s x = a clean + b noise, a² + b² = 1, it is the noise
 * (epsilon), the clean latents (sample), or v = a noise - b clean (Salimans and Ho 2022, section 4).
 */
public enum PredictionType {
    EPSILON("epsilon") {
        @Override
        Combination denoised(NoiseLevel level, Combination x, Combination output) {
            return x.minus(output.times(level.noise())).times(1 / level.signal());
        }

        @Override
        Combination noise(NoiseLevel level, Combination x, Combination output) {
            return output;
        }
    },
    V_PREDICTION("v_prediction") {
        @Override
        Combination denoised(NoiseLevel level, Combination x, Combination output) {
            double scale = level.inputScale();
            return x.times(level.signal() * scale * scale).minus(output.times(level.noise() * scale));
        }

        @Override
        Combination noise(NoiseLevel level, Combination x, Combination output) {
            double scale = level.inputScale();
            return output.times(level.signal() * scale).plus(x.times(level.noise() * scale * scale));
        }
    },
    SAMPLE("sample") {
        @Override
        Combination denoised(NoiseLevel level, Combination x, Combination output) {
            return output;
        }

        @Override
        Combination noise(NoiseLevel level, Combination x, Combination output) {
            return x.minus(output.times(level.signal())).times(1 / level.noise());
        }
    };

    private final String id;

    PredictionType(String id) {
        this.id = id;
    }

    /** The name in configuration files. */
    public String id() {
        return id;
    }

    /** The clean latents, from x at this level and the output for it. */
    abstract Combination denoised(NoiseLevel level, Combination x, Combination output);

    /** The noise in x, from x at this level and the output for it. */
    abstract Combination noise(NoiseLevel level, Combination x, Combination output);
}
