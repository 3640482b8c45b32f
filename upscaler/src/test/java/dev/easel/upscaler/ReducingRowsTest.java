package dev.easel.upscaler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.Scaling;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReducingRowsTest {
    @ParameterizedTest
    @CsvSource({"40,20", "13,7", "40,50", "1,1", "39,49"})
    void rowByRowItIsThePictureThatScalingTheWholeMakes(int width, int height) {
        RgbImage image = TestPictures.noise(40, 50);
        ImageSize size = new ImageSize(width, height);
        ByteRows rows = new ByteRows(size);
        RowSink reducing = ReducingRows.to(40, 50, size, rows);

        float[] line = new float[120];
        for (int y = 0; y < 50; y++) {
            for (int i = 0; i < line.length; i++) {
                line[i] = (image.rgb()[y * line.length + i] & 0xff) / 255f;
            }
            reducing.row(line);
        }

        RgbImage whole = Scaling.scale(image, Window.whole(40, 50), size, ScalingFilter.LANCZOS);
        assertThat(TestPictures.farthest(rows.image(), whole)).isLessThanOrEqualTo(1);
    }
}
