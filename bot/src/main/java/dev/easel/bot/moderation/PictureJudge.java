package dev.easel.bot.moderation;

import dev.easel.engine.image.RgbImage;
import java.util.List;

/** Says how explicit pictures are. Thread-safe; takes tens of milliseconds. */
@FunctionalInterface
public interface PictureJudge {
    /** Takes nothing for explicit. */
    PictureJudge NONE = pictures -> pictures.stream().map(picture -> 0.0).toList();

    /** How likely each picture is explicit, 0 to 1. */
    List<Double> explicit(List<RgbImage> pictures);
}
