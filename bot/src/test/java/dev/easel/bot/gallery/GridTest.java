package dev.easel.bot.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 2, 1", "3, 2, 2", "4, 2, 2", "5, 3, 2", "7, 3, 3", "16, 4, 4"})
    void theGridIsAsSquareAsItsCountAllows(int count, int columns, int rows) {
        RgbImage grid = Grid.of(Collections.nCopies(count, new RgbImage(5, 3, new byte[45])));

        assertThat(grid.width()).isEqualTo(5 * columns);
        assertThat(grid.height()).isEqualTo(3 * rows);
    }

    @Test
    void picturesStandInReadingOrderAndTheRestIsBlack() {
        List<RgbImage> dots = List.of(dot(1), dot(2), dot(3));

        assertThat(Grid.of(dots)).isEqualTo(new RgbImage(2, 2, new byte[] {1, 1, 1, 2, 2, 2, 3, 3, 3, 0, 0, 0}));
    }

    @Test
    void aGridBeyondWhatOneFileHoldsIsRefused() {
        assertThatThrownBy(() -> Grid.refuseTooLarge(16, new ImageSize(8192, 2800)))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("16 pictures of 8192x2800");
    }

    private static RgbImage dot(int level) {
        return new RgbImage(1, 1, new byte[] {(byte) level, (byte) level, (byte) level});
    }
}
