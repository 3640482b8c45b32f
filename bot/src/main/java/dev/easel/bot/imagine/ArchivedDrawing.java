package dev.easel.bot.imagine;

import java.time.Instant;
import java.util.Map;

/**
 * What is kept of a drawing beside its pictures.
 *
 * @param id its name
 * @param asker who asked for it, and where
 * @param drawn when
 * @param count pictures
 * @param singles where pictures were posted alone, by number
 */
record ArchivedDrawing(DrawingId id, Asker asker, Instant drawn, int count, Map<Integer, PostedMessage> singles) {
    ArchivedDrawing {
        singles = Map.copyOf(singles);
    }
}
