package dev.easel.engine.generate;

import dev.easel.engine.image.RgbImage;
import java.util.List;

/**
 * How far a generation has come.
 *
 * @param step network calls done for the slowest picture, 0 to total; the last event's is total
 * @param total network calls each picture needs; 0 where an initial picture is kept as it is
 * @param previews what the pictures look like now, small and rough, one a picture; empty where none was made at this step
 */
public record Progress(int step, int total, List<RgbImage> previews) {
    public Progress {
        previews = List.copyOf(previews);
    }

    /** This event in place of an earlier one that was not delivered, whose previews are still the newest. */
    Progress after(Progress missed) {
        return previews.isEmpty() ? new Progress(step, total, missed.previews) : this;
    }
}
