package dev.easel.bot.web;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the server shows.
 *
 * @param version of Easel
 * @param readiness whether it can draw for Discord
 * @param metrics in Prometheus' text format, version 0.0.4
 * @param shelf the gallery's drawings, as long as they are the same
 * @param nanoTime a clock for durations
 */
public record WebParts(
        String version,
        Readiness readiness,
        Supplier<String> metrics,
        Supplier<GalleryShelf> shelf,
        LongSupplier nanoTime) {}
