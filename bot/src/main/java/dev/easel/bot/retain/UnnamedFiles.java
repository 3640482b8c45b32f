package dev.easel.bot.retain;

import dev.easel.bot.gallery.PictureFiles;
import dev.easel.bot.job.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Files of pictures that nothing names any more. Thread-safe. */
public final class UnnamedFiles {
    private static final int AT_A_TIME = 500;

    private final Expiry expiry;
    private final PictureFiles files;
    private final Clock clock;

    public UnnamedFiles(Expiry expiry, PictureFiles files, Clock clock) {
        this.expiry = expiry;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Removes those among files that nothing names, by their SHA-256; reads and writes database and disk.
     *
     * @param settled what was kept within this time stays, as what is to name it may not be there yet
     * @return those that are gone
     */
    public List<String> remove(Collection<String> names, Duration settled) {
        Instant before = clock.instant().minus(settled);
        List<String> removed = new ArrayList<>();
        List<String> all = List.copyOf(names);
        for (int at = 0; at < all.size(); at += AT_A_TIME) {
            for (String name : expiry.unnamed(all.subList(at, Math.min(all.size(), at + AT_A_TIME)))) {
                if (files.removeIf(
                        name, before, () -> !expiry.unnamed(Set.of(name)).isEmpty())) {
                    removed.add(name);
                }
            }
        }
        return removed;
    }
}
