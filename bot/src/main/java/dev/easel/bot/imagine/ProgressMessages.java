package dev.easel.bot.imagine;

import dev.easel.bot.job.DrawingId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which drawing a message tells the progress of; the oldest are forgotten. Thread-safe. */
final class ProgressMessages {
    private static final int MOST = 20_000;

    private final Map<Long, DrawingId> drawings = new LinkedHashMap<>();

    synchronized void put(long message, DrawingId drawing) {
        drawings.put(message, drawing);
        if (drawings.size() > MOST) {
            drawings.remove(drawings.keySet().iterator().next());
        }
    }

    synchronized Optional<DrawingId> find(long message) {
        return Optional.ofNullable(drawings.get(message));
    }
}
