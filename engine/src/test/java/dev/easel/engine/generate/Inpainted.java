package dev.easel.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;

/** What holds of every inpainted picture. */
final class Inpainted {
    private Inpainted() {}

    /** The pixels that the mask keeps are untouched; most of those that it repaints are others. */
    static void check(RgbImage painted, InitialImage initial) {
        Mask mask = initial.mask().orElseThrow();
        int touched = 0;
        int repainted = 0;
        int changed = 0;
        for (int i = 0; i < painted.rgb().length; i++) {
            boolean same = painted.rgb()[i] == initial.image().rgb()[i];
            if (mask.weights()[i / 3] == 0) {
                touched += same ? 0 : 1;
            } else {
                repainted++;
                changed += same ? 0 : 1;
            }
        }
        assertThat(touched).as("values changed where the mask keeps them").isZero();
        assertThat(changed).as("values changed where it repaints").isGreaterThan(repainted / 2);
    }
}
