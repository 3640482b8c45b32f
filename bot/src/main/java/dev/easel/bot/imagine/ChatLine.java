package dev.easel.bot.imagine;

import dev.easel.bot.job.Job;
import dev.easel.bot.job.Presence;

/** The way to the people who ask: tells them, and fetches what they handed in. Thread-safe. */
public interface ChatLine extends PictureSource {
    /** A way to tell of a job, even if its interaction came before a restart. */
    Delivery delivery(Job job);

    /** Whether the people of a server are reached by this line, or else by that of another process; 0 for direct messages. */
    boolean serves(long server);

    /** Tells a person something about a server, alone, if they let it. */
    void tell(long server, long user, String sentence);

    /** What is known of a place by now. */
    default Presence presence(long server, long channel) {
        return Presence.UNKNOWN;
    }
}
