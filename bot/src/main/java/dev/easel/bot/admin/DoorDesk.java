package dev.easel.bot.admin;

import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.Overseer;
import dev.easel.bot.imagine.WaitingDrawing;
import dev.easel.bot.job.Asker;
import dev.easel.bot.policy.Door;
import dev.easel.bot.policy.PolicyBook;
import dev.easel.bot.words.Markdown;
import dev.easel.bot.words.Words;
import java.util.List;
import java.util.function.Consumer;

/** Whether a server takes new drawings, as it is decided; methods take milliseconds. Thread-safe. */
public final class DoorDesk {
    private final Overseer overseer;
    private final PolicyBook policies;
    private final Deeds deeds;

    public DoorDesk(ImagineDesk desk, Deeds deeds) {
        overseer = desk.overseer();
        this.deeds = deeds;
        policies = desk.books().policies();
    }

    /** @param reason told to those who ask; may be empty */
    public String pause(Asker asker, String reason) {
        set(asker, "queue.pause", new Door(Door.State.PAUSED, reason));
        List<WaitingDrawing> all = overseer.underWay(asker.server());
        long running = all.stream().filter(job -> job.place() == 0).count();
        return words(asker).say("paused.now", reasoned(asker, reason), running, all.size() - running);
    }

    public String resume(Asker asker) {
        if (door(asker).takesNew()) {
            return words(asker).say("resumed.already");
        }
        set(asker, "queue.resume", Door.OPEN);
        overseer.goOn();
        long waiting = overseer.underWay(asker.server()).stream()
                .filter(job -> job.place() > 0)
                .count();
        return words(asker).say("resumed", waiting);
    }

    /**
     * Takes nothing new and draws what waits.
     *
     * @param reason told to those who ask; may be empty
     * @param then is told a sentence once all is drawn, unless the server takes drawings again before
     */
    public String drain(Asker asker, String reason, Consumer<String> then) {
        set(asker, "queue.drain", new Door(Door.State.DRAINING, reason));
        overseer.goOn();
        overseer.whenDrained(asker.server(), () -> then.accept(words(asker).say("drained")));
        return words(asker)
                .say(
                        "draining.now",
                        reasoned(asker, reason),
                        overseer.underWay(asker.server()).size());
    }

    private void set(Asker asker, String action, Door door) {
        policies.change(
                policy -> policy.withAccess(policy.access().with(door)), deeds.of(asker, action, "", door.reason()));
    }

    /** How the door stands, for {@link QueueDesk}. */
    String state(Asker asker) {
        Door door = door(asker);
        return switch (door.state()) {
            case OPEN -> words(asker).say("open");
            case PAUSED -> words(asker).say("paused", reasoned(asker, door.reason()));
            case DRAINING -> words(asker).say("draining", reasoned(asker, door.reason()));
        };
    }

    private Door door(Asker asker) {
        return policies.of(asker.server()).access().door();
    }

    private static String reasoned(Asker asker, String reason) {
        return reason.isBlank() ? "" : words(asker).say("reason", Markdown.escaped(reason.strip()));
    }

    private static Words words(Asker asker) {
        return Words.of("door", asker.locale());
    }
}
