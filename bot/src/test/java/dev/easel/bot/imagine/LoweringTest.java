package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.image.ImageSize;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoweringTest {
    @ParameterizedTest
    @CsvSource({
        "1024, 1024, 262144, 8, 512, 512",
        "128, 96, 4096, 8, 72, 48",
        "512, 768, 262144, 64, 384, 576",
        "4096, 64, 65536, 64, 1024, 64",
        "64, 8192, 4096, 8, 8, 512"
    })
    void sizesAreLoweredInAboutTheirShape(int width, int height, long most, int multiple, int lowered, int high) {
        assertThat(Lowering.within(new ImageSize(width, height), most, multiple))
                .isEqualTo(new ImageSize(lowered, high));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noSizeIsBeyondTheCeilingOrOffTheMultiple(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            int multiple = random.nextBoolean() ? 8 : 64;
            ImageSize size = new ImageSize(multiple * (1 + random.nextInt(64)), multiple * (1 + random.nextInt(64)));
            long area = (long) size.width() * size.height();
            long most = 4096 + (long) (random.nextDouble() * area);
            if (most < area) {
                ImageSize within = Lowering.within(size, most, multiple);
                assertThat((long) within.width() * within.height())
                        .as("%s within %s", size, most)
                        .isLessThanOrEqualTo(most);
                assertThat(within.width() % multiple + within.height() % multiple)
                        .as("%s within %s", size, most)
                        .isZero();
            }
        }
    }
}
