package dev.easel.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeamTest {
    private static final int SIDE = 64;

    /** Repaints from this column on: no multiple of a latent's pixels. */
    private static final int BORDER = 37;

    private static ImageGenerator engine;

    @BeforeAll
    static void open(@TempDir Path folder) {
        engine = Models.engine(TinyCheckpoint.write(folder));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static Mask mask() {
        byte[] weights = new byte[SIDE * SIDE];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (byte) (i % SIDE >= BORDER ? 255 : 0);
        }
        return new Mask(SIDE, SIDE, weights);
    }

    private static InitialImage start(RgbImage picture) {
        return new InitialImage(picture, 1, Optional.of(mask()), true);
    }

    private static RgbImage painted(InitialImage start) {
        return engine.generate(new Draft().size(SIDE, SIDE).from(start).request(), ProgressListener.silent())
                .images()
                .get(0);
    }

    @Test
    void pixelsAtLeastASeamAwayFromTheMaskAreThePictureItself() {
        InitialImage start = start(Pictures.disc(SIDE));
        RgbImage painted = painted(start);
        int changed = 0;
        for (int i = 0; i < painted.rgb().length; i++) {
            boolean stays = i / 3 % SIDE <= BORDER - InitialImage.SEAM;
            boolean same = painted.rgb()[i] == start.image().rgb()[i];
            assertThat(same || !stays).as("byte %d", i).isTrue();
            changed += same ? 0 : 1;
        }
        assertThat(changed).isGreaterThan(SIDE * (SIDE - BORDER));
    }

    @Test
    void whatTheMaskHidesIsNotLookedAtAtFullStrength() {
        RgbImage disc = Pictures.disc(SIDE);
        byte[] rgb = disc.rgb().clone();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = i / 3 % SIDE >= BORDER ? (byte) i : rgb[i];
        }
        assertThat(painted(start(new RgbImage(SIDE, SIDE, rgb)))).isEqualTo(painted(start(disc)));
    }

    @Test
    void maskFallsOffEvenlyOutsideOfIt() {
        byte[] weights = Seam.widened(mask()).weights();
        for (int distance = 0; distance <= BORDER; distance++) {
            int expected = Math.max(0, (int) (255 - 255f / InitialImage.SEAM * distance));
            assertThat(weights[5 * SIDE + BORDER - distance] & 0xFF)
                    .as("%d pixels away", distance)
                    .isEqualTo(expected);
        }
    }

    @Test
    void cellIsRepaintedIfAnyOfItsPixelsIs() {
        float[] cells = Seam.cells(mask(), 8, 8);
        for (int i = 0; i < cells.length; i++) {
            assertThat(cells[i]).as("cell %d", i).isEqualTo(i % 8 >= BORDER / 8 ? 1 : 0);
        }
    }

    @Test
    void newColoursNextToTheBorderAreThoseOfTheOldPicture() {
        RgbImage old = plain(100);
        RgbImage fresh = plain(90);
        RgbImage pasted = Seam.pasted(old, fresh, mask());
        for (int x = 0; x < BORDER; x++) {
            assertThat(pasted.rgb()[3 * (5 * SIDE + x)] & 0xFF)
                    .as("column %d", x)
                    .isEqualTo(100);
        }
        assertThat(pasted.rgb()[3 * (5 * SIDE + SIDE - 1)] & 0xFF).isEqualTo(90);
    }

    private static RgbImage plain(int level) {
        byte[] rgb = new byte[3 * SIDE * SIDE];
        Arrays.fill(rgb, (byte) level);
        return new RgbImage(SIDE, SIDE, rgb);
    }
}
