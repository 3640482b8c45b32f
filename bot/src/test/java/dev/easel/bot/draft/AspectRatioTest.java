package dev.easel.bot.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.image.ImageSize;
import java.util.Random;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AspectRatioTest {
    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    @ParameterizedTest
    @CsvSource({"1:1, 512x512", "16:9, 680x384", "2:3, 416x624", "1920:1080, 680x384", "8:1, 1448x184", "1:8, 184x1448"
    })
    void theUsualShapesHaveTheseSizes(String ratio, String size) {
        assertThat(AspectRatio.parse(ratio).withAreaOf(new ImageSize(512, 512), 8))
                .hasToString(size);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sidesAreMultiplesAndTheAreaIsNearlyKept(long seed) {
        Random random = new Random(seed);
        AspectRatio ratio = new AspectRatio(8 + random.nextInt(56), 8 + random.nextInt(56));

        ImageSize size = ratio.withAreaOf(new ImageSize(1024, 1024), 8);

        assertThat(size.width() % 8).isZero();
        assertThat(size.height() % 8).isZero();
        assertThat((double) size.width() * size.height()).isCloseTo(1024.0 * 1024, Percentage.withPercentage(3));
        assertThat((double) size.width() / size.height())
                .isCloseTo((double) ratio.width() / ratio.height(), Percentage.withPercentage(3));
    }
}
