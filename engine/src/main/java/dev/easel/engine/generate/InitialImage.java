package dev.easel.engine.generate;

import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;
import java.util.Optional;

/**
 * The picture that an image-to-image or inpainting request starts from.
 *
 * @param image of the request's size
 * @param strength how much of the run is done anew, 0 to 1 (nothing of the picture is left but what a mask
 *     keeps); below 1 / steps no step is left, and the result is the picture itself
 * @param mask where to repaint, of the picture's size; empty repaints everywhere
 */
public record InitialImage(RgbImage image, double strength, Optional<Mask> mask) {
    public InitialImage {
        if (!(strength >= 0 && strength <= 1)) {
            throw new RefusedRequestException("strength is 0 to 1, not " + strength);
        }
        mask.ifPresent(m -> {
            if (m.width() != image.width() || m.height() != image.height()) {
                throw new RefusedRequestException("the mask is " + m.width() + "x" + m.height() + " and the picture "
                        + image.width() + "x" + image.height() + "; they must be of one size");
            }
        });
    }
}
