package dev.easel.upscaler.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against the sample of the package that the weights come from: the whole input, and a corner of the result. */
class ShippedUpscalerTest {
    private static final Path ESRGAN_X4 = Path.of("../config/upscalers/esrgan-x4");
    private static final int CORNER = 256;

    private static Ops ops;
    private static TestPictures input;
    private static TestPictures exact;

    @BeforeAll
    static void enlarge() throws IOException {
        ops = Ops.open(-1);
        input = TestPictures.resource("/esrgan-x4/input.png");
        exact = enlarged(input, ElementType.FLOAT32);
    }

    @AfterAll
    static void close() {
        ops.close();
    }

    @Test
    void samplesOutputIsReproducedWithinOneGreyLevel() throws IOException {
        TestPictures expected = TestPictures.resource("/esrgan-x4/expected.png");

        // Pictures hold whole levels, so one level apart is up to one and a half here.
        assertThat(exact.part(0, 0, CORNER, CORNER).greyLevelsFrom(expected)).isLessThan(1.5);
    }

    @Test
    void bfloat16IsWithinTwoGreyLevelsOfFloat32() {
        assertThat(enlarged(input, ElementType.BFLOAT16).greyLevelsFrom(exact)).isBetween(0.01, 2.0);
    }

    @Test
    void beyondItsReachNothingMatters() {
        try (UpscalingNetwork network = UpscalingNetworks.open(ESRGAN_X4, ops, ElementType.FLOAT32)) {
            int reach = network.reach();
            int side = 16;
            TestPictures part =
                    input.part(40, 50, side + 2 * reach, side + 2 * reach).enlarged(ops, network);

            TestPictures inner = part.part(4 * reach, 4 * reach, 4 * side, 4 * side);
            assertThat(inner.greyLevelsFrom(exact.part(4 * (40 + reach), 4 * (50 + reach), 4 * side, 4 * side)))
                    .isLessThan(0.5);
        }
    }

    private static TestPictures enlarged(TestPictures picture, ElementType type) {
        try (UpscalingNetwork network = UpscalingNetworks.open(ESRGAN_X4, ops, type)) {
            assertThat(network.factor()).isEqualTo(4);
            return picture.enlarged(ops, network);
        }
    }
}
