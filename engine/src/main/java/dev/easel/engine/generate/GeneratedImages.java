package dev.easel.engine.generate;

import dev.easel.engine.image.RgbImage;
import java.util.List;

/**
 * The pictures of one request, in the order of their seeds.
 *
 * @param images one for each of the request's count
 */
public record GeneratedImages(List<RgbImage> images) {
    public GeneratedImages {
        images = List.copyOf(images);
    }
}
