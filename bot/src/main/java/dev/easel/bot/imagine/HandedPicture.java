package dev.easel.bot.imagine;

import java.util.Optional;

/**
 * A picture that a person attached or named. What it is shows only in its bytes.
 *
 * @param address where it lies
 * @param bytes as announced; 0 where nothing is
 */
public record HandedPicture(String address, long bytes) {
    /** Larger ones are not fetched: 10 MiB. */
    public static final long LARGEST = 10L << 20;

    private static final String KEPT = "sha256:";

    /** One that was fetched, by the SHA-256 under which it is kept. */
    static HandedPicture kept(String sha256, long bytes) {
        return new HandedPicture(KEPT + sha256, bytes);
    }

    /** The SHA-256 under which it is kept; empty where it was not fetched. */
    Optional<String> keptAs() {
        return address.startsWith(KEPT) ? Optional.of(address.substring(KEPT.length())) : Optional.empty();
    }
}
