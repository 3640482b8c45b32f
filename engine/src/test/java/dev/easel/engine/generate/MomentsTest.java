package dev.easel.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.easel.engine.sampling.TorchRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    private static final int COUNT = 1000;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.9, 1})
    void mixedValuesKeepTheirMeanAndVariance(double share) {
        float[] values = new TorchRandom(1).normal(COUNT);
        float[] noise = new TorchRandom(2).normal(COUNT);
        for (int i = 0; i < COUNT; i++) {
            values[i] = 3 * values[i] - 2;
        }
        Moments before = Moments.of(values, noise);
        Moments.Mix mix = before.mix(share);
        float[] mixed = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            mixed[i] = (float) (mix.own() * values[i] + mix.noise() * noise[i] + mix.offset());
        }
        Moments after = Moments.of(mixed, noise);
        assertThat(after.mean()).isCloseTo(before.mean(), within(1e-4));
        assertThat(after.variance()).isCloseTo(before.variance(), within(1e-3));
        assertThat(share == 0).isEqualTo(mix.noise() == 0);
        assertThat(share == 1).isEqualTo(mix.own() == 0);
    }
}
