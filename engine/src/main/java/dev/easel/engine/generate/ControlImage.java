package dev.easel.engine.generate;

import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.RgbImage;
import java.nio.file.Path;

/**
 * A hint (edges, pose, depth) that a ControlNet turns into guidance.
 *
 * @param controlNet a diffusers folder with config.json and weights
 * @param hint of the request's size
 * @param scale how strongly, 0 to 2
 */
public record ControlImage(Path controlNet, RgbImage hint, double scale) {
    public ControlImage {
        if (!(scale >= 0 && scale <= 2)) {
            throw new RefusedRequestException("a control scale is 0 to 2, not " + scale);
        }
    }
}
