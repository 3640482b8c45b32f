package dev.easel.bot.imagine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.moderation.PictureJudge;
import dev.easel.engine.image.RgbImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/**
 * How explicit drawings are, 0 to 1: as much as the most explicit among their pictures and what they were drawn from. Each
 * is judged once, and again only where it has long been forgotten. Thread-safe.
 */
final class Verdicts {
    private static final int MOST_IN_MEMORY = 20_000;

    private final PictureJudge judge;
    private final DrawingArchive archive;
    private final Cache<DrawingId, Double> known =
            Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).build();

    Verdicts(PictureJudge judge, DrawingArchive archive) {
        this.judge = judge;
        this.archive = archive;
    }

    /** Whether anything is judged at all. */
    boolean any() {
        return judge != PictureJudge.NONE;
    }

    /** A drawing that is kept; its files are read where it is not known. */
    double of(Drawing drawing) {
        return known.get(
                drawing.id(),
                id -> of(archive.seen(drawing).stream()
                        .flatMap(file -> read(file).stream())
                        .toList()));
    }

    /** What is known of a drawing, or found out if there is time for it. */
    OptionalDouble of(Drawing drawing, BooleanSupplier time) {
        return known.getIfPresent(drawing.id()) != null || time.getAsBoolean()
                ? OptionalDouble.of(of(drawing))
                : OptionalDouble.empty();
    }

    /** A drawing that is about to be kept. */
    double of(DrawingId id, List<RgbImage> seen) {
        double explicit = of(seen);
        known.put(id, explicit);
        return explicit;
    }

    /** Pictures of no drawing. */
    double of(List<RgbImage> pictures) {
        return judge.explicit(pictures).stream().max(Double::compare).orElse(0.0);
    }

    /** A file's picture; empty where it is none. */
    static Optional<RgbImage> read(byte[] file) {
        try {
            return Optional.of(new PictureFile(Path.of("picture"), file).image());
        } catch (RefusedInputException e) {
            return Optional.empty();
        }
    }
}
