package dev.easel.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.image.RgbImage;
import dev.easel.engine.tensor.OpenTensors;
import dev.easel.engine.tensor.Tensor;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pictures that join themselves, of the built-in model. */
@Timeout(180)
class TileTest {
    private static final Manner TILE = new Manner(0, 0, 0, true, 1, OptionalLong.empty());
    private static final int SIDE = 128;

    private static ImageGenerator engine;

    @BeforeAll
    static void open() {
        engine = Models.miniEngine();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static List<RgbImage> images(Draft draft) {
        return engine.generate(draft.request(), ProgressListener.silent()).images();
    }

    private static Draft leaves() {
        return new Draft()
                .prompt("flat green leaf on a blue background")
                .steps(12)
                .seed(11)
                .count(2);
    }

    @Test
    void picturesAreAsSmoothAcrossTheirEdgesAsWithin() {
        for (RgbImage image : images(leaves().manner(TILE))) {
            assertThat(acrossEdges(image)).isLessThan(1.5 * within(image) + 1);
        }
    }

    @Test
    void picturesFromAnotherAreJoinedAtTheEdgesToo() {
        InitialImage start = new InitialImage(ramp(), 0.7, Optional.empty());
        double plain = acrossEdges(images(leaves().from(start)).get(0));
        double joined = acrossEdges(images(leaves().from(start).manner(TILE)).get(0));
        assertThat(joined).isLessThan(plain / 2);
    }

    @Test
    void shiftsAreUndoneExactly() {
        try (LoadedModel model = Models.mini()) {
            long held = OpenTensors.count();
            float[] values = new float[2 * 6 * 10];
            for (int i = 0; i < values.length; i++) {
                values[i] = i;
            }
            TileShift shift = TileShift.at(7, 3, 6, 10);
            try (Tensor own = model.ops().fromFloats(values, 1, 2, 6, 10);
                    Tensor shown = shift.applied(model.ops(), own);
                    Tensor back = shift.undone(model.ops(), shown)) {
                assertThat(model.ops().shape(shown)).containsExactly(1, 2, 14, 18);
                assertThat(model.ops().toFloats(back)).containsExactly(values);
            }
            assertThat(OpenTensors.count()).isEqualTo(held);
        }
    }

    @Test
    void shiftsReachEveryPlace() {
        Set<Integer> rows = new HashSet<>();
        Set<Integer> columns = new HashSet<>();
        for (int step = 0; step < 64; step++) {
            TileShift shift = TileShift.at(7, step, 16, 16);
            rows.add(shift.down());
            columns.add(shift.right());
        }
        assertThat(rows).hasSize(16);
        assertThat(columns).hasSize(16);
    }

    /** Mean difference of the pixels at opposite edges. */
    private static double acrossEdges(RgbImage image) {
        return (acrossColumns(image, SIDE - 1) + acrossRows(image, SIDE - 1)) / 2;
    }

    private static double within(RgbImage image) {
        double sum = 0;
        for (int i = 0; i + 1 < SIDE; i++) {
            sum += (acrossColumns(image, i) + acrossRows(image, i)) / 2;
        }
        return sum / (SIDE - 1);
    }

    private static double acrossColumns(RgbImage image, int column) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            sum += difference(image, y * SIDE + column, y * SIDE + (column + 1) % SIDE);
        }
        return sum / SIDE;
    }

    private static double acrossRows(RgbImage image, int row) {
        double sum = 0;
        for (int x = 0; x < SIDE; x++) {
            sum += difference(image, row * SIDE + x, (row + 1) % SIDE * SIDE + x);
        }
        return sum / SIDE;
    }

    private static double difference(RgbImage image, int one, int other) {
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            sum += Math.abs((image.rgb()[3 * one + c] & 0xFF) - (image.rgb()[3 * other + c] & 0xFF));
        }
        return sum / 3;
    }

    /** Dark on the left, light on the right. */
    private static RgbImage ramp() {
        byte[] rgb = new byte[3 * SIDE * SIDE];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (40 + i / 3 % SIDE);
        }
        return new RgbImage(SIDE, SIDE, rgb);
    }
}
