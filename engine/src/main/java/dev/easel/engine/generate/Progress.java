package dev.easel.engine.generate;

import dev.easel.engine.image.RgbImage;
import java.util.List;

/**
 * How far a generation has come.
 *
 * @param step network calls done for the slowest picture, 0 to total
 * @param total network calls each picture needs
 * @param previews what the pictures look like now, small and rough, one a picture; empty where none was made at this step
 */
public record Progress(int step, int total, List<RgbImage> previews) {
    public Progress {
        previews = List.copyOf(previews);
    }
}
