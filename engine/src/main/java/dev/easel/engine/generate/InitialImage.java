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
 * @param mask where to repaint, of the picture's size; empty repaints everywhere; pixels of weight 0 stay as they are
 * @param soft whether the border of the mask is to be invisible: up to {@link #SEAM} pixels outside of it, pixels may
 *     change a little; all further ones stay as they are, and the new part takes on their colours. At strength 1 nothing of
 *     what the picture holds under the mask is looked at. Borders at multiples of the model's size multiple come out best
 */
public record InitialImage(RgbImage image, double strength, Optional<Mask> mask, boolean soft) {
    /** How far from the mask a pixel is sure to stay, in pixels across, up and down or slantwise. */
    public static final int SEAM = 8;

    /** Without a soft border: the mask alone says how much of a pixel is new. */
    public InitialImage(RgbImage image, double strength, Optional<Mask> mask) {
        this(image, strength, mask, false);
    }

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

    /**
     * A picture drawn from this one, with what the mask keeps of this one put back; unchanged where there is no mask.
     *
     * @param fresh of the same size
     */
    public RgbImage keptIn(RgbImage fresh) {
        return mask.map(where -> soft ? Seam.pasted(image, fresh, where) : Pixels.pasted(image, fresh, where))
                .orElse(fresh);
    }
}
