package dev.easel.bot.imagine;

import dev.easel.engine.image.RgbImage;
import java.util.Optional;

/**
 * How far a drawing has come.
 *
 * @param text of the message
 * @param preview what it looks like now
 */
public record ProgressReport(String text, Optional<RgbImage> preview) {}
