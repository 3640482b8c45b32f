package dev.easel.upscaler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.image.ScalingFilter;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalmTest {
    private static final int SIDE = 16;
    private static final int FACTOR = 4;
    private static final Calm CALM = new Calm(1, 0.2f);

    @ParameterizedTest
    @ValueSource(floats = {0, 0.3f, 1})
    void ofAnEvenPictureNothingThatTheNetworkDrewIsLeft(float value) {
        Planes kept = CALM.kept(even(FACTOR * SIDE, 0.77f), even(SIDE, value));

        assertThat(kept.values()).usingComparatorWithPrecision(1e-5f).containsOnly(value);
    }

    @Test
    void whereThePictureChangesEnoughAllOfItIs() {
        Planes drawn = even(FACTOR * SIDE, 0.77f);

        assertThat(CALM.kept(drawn, stripes(0.2f)).values()).containsOnly(0.77f);
    }

    @Test
    void whereItChangesHalfAsMuchHalfOfItIs() {
        Planes smaller = stripes(0.1f);
        Planes plain = smaller.scaled(FACTOR * SIDE, FACTOR * SIDE, ScalingFilter.CATMULL_ROM);

        float[] kept = CALM.kept(even(FACTOR * SIDE, 1), smaller).values();

        for (int i = 0; i < kept.length; i++) {
            assertThat(kept[i]).isCloseTo((1 + plain.values()[i]) / 2, within());
        }
    }

    @Test
    void eachColourIsHeldBackOnItsOwn() {
        Planes smaller = stripes(0.2f);
        Arrays.fill(smaller.values(), 0, SIDE * SIDE, 0.4f);

        float[] kept = CALM.kept(even(FACTOR * SIDE, 0.77f), smaller).values();

        int plane = FACTOR * FACTOR * SIDE * SIDE;
        assertThat(Arrays.copyOfRange(kept, 0, plane))
                .usingComparatorWithPrecision(1e-5f)
                .containsOnly(0.4f);
        assertThat(Arrays.copyOfRange(kept, plane, 3 * plane)).containsOnly(0.77f);
    }

    @Test
    void changeIsSeenAsFarAsItIsLookedForAndNoFarther() {
        Planes smaller = even(SIDE, 0.5f);
        for (int y = 0; y < 3 * SIDE; y++) {
            smaller.values()[y * SIDE + 8] = 1;
        }

        float[] near = new Calm(1, 0.2f).kept(even(FACTOR * SIDE, 0), smaller).values();
        float[] wide = new Calm(3, 0.2f).kept(even(FACTOR * SIDE, 0), smaller).values();

        // The columns from 20 to 23 are those of the smaller picture's column 5, three from the line.
        assertThat(near[22]).isGreaterThan(0.49f);
        assertThat(wide[22]).isZero();
    }

    private static Offset<Float> within() {
        return Offset.offset(1e-5f);
    }

    private static Planes even(int side, float value) {
        float[] values = new float[Planes.COUNT * side * side];
        Arrays.fill(values, value);
        return new Planes(side, side, values);
    }

    /** Every other column brighter. */
    private static Planes stripes(float step) {
        Planes picture = even(SIDE, 0.4f);
        for (int i = 0; i < picture.values().length; i += 2) {
            picture.values()[i] += step + 1e-7f;
        }
        return picture;
    }
}
