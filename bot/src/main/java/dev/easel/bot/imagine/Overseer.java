package dev.easel.bot.imagine;

import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.JobLedger;
import dev.easel.bot.policy.PolicyBook;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What of a server waits and is being drawn, for those who manage it. Thread-safe. */
public final class Overseer {
    private final DrawingFloor floor;
    private final DrainWatch drains;

    Overseer(DrawingFloor floor, JobLedger ledger, PolicyBook policies) {
        this.floor = floor;
        drains = new DrainWatch(ledger, policies, floor.threads());
    }

    /** In the order of their turns. */
    public List<WaitingDrawing> underWay(long server) {
        return floor.underWay().of(server);
    }

    /**
     * Cancels anybody's drawing of a server and tells them; false where it is none of its, or done.
     *
     * @param why a sentence in a language
     */
    public boolean revoke(DrawingId drawing, long server, Function<Locale, String> why) {
        return floor.underWay().revoke(drawing, server, why);
    }

    /** Begins what a server held and no longer does. */
    public void goOn() {
        floor.queue().goOn();
    }

    /**
     * Does something once nothing of a server that takes nothing new is left to be drawn; never where it takes more before, or
     * where something else is to be done for the same person.
     */
    public void whenDrained(long server, long user, Runnable then) {
        drains.watch(server, user, then);
    }

    /** How many drawings of a server have not ended, be they in the queue yet or not. */
    public long left(long server) {
        return drains.left(server);
    }
}
