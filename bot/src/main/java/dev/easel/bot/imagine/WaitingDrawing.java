package dev.easel.bot.imagine;

import dev.easel.bot.job.DrawingId;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A drawing that waits or is being drawn.
 *
 * @param id its name
 * @param user whose it is
 * @param title its prompt
 * @param place in the line, from 1; 0 where it is being drawn
 * @param begins how long from now it begins, as it looks; empty where it has begun, and before any drawing was measured
 */
public record WaitingDrawing(DrawingId id, long user, String title, int place, Optional<Duration> begins) {
    private static final int LONGEST = 100;

    /** The title as a message shows it, perhaps shortened. */
    public String shownTitle() {
        return Captions.escaped(title, LONGEST);
    }

    /** Whether what somebody types begins its id, or stands in its title. */
    public boolean isMeantBy(String typed) {
        String sought = typed.strip().toLowerCase(Locale.ROOT);
        return title.toLowerCase(Locale.ROOT).contains(sought) || id.hex().startsWith(sought);
    }
}
