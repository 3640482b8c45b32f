package dev.easel.bot.admin;

import dev.easel.bot.imagine.ChatLine;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.Overseer;
import dev.easel.bot.imagine.WaitingDrawing;
import dev.easel.bot.job.Asker;
import dev.easel.bot.policy.Door;
import dev.easel.bot.policy.Doorkeeper;
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
        return words(asker).say("paused.now", reasoned(words(asker), reason), running, all.size() - running);
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
        overseer.whenDrained(
                asker.server(), asker.user(), () -> then.accept(words(asker).say("drained")));
        return words(asker)
                .say(
                        "draining.now",
                        reasoned(words(asker), reason),
                        overseer.underWay(asker.server()).size());
    }

    private void set(Asker asker, String action, Door door) {
        Door kept = door.keptBy(Doorkeeper.of(asker.user(), asker.locale()));
        policies.change(
                policy -> policy.withAccess(policy.access().with(kept)), deeds.of(asker, action, "", door.reason()));
    }

    /**
     * Tells those who closed a server, after a start, that it is closed still, and once it is drained.
     *
     * @return the servers that the line serves and that are closed
     */
    public List<Long> remind(ChatLine line) {
        List<Long> closed = policies.closed().stream().filter(line::serves).toList();
        closed.forEach(server -> remind(server, line));
        return closed;
    }

    private void remind(long server, ChatLine line) {
        Door door = policies.of(server).access().door();
        Doorkeeper keeper = door.keeper();
        if (keeper.user() == 0) {
            return;
        }
        boolean drains = door.state() == Door.State.DRAINING;
        long left = overseer.left(server);
        Words words = Words.of("door", keeper.locale());
        String key = !drains ? "still.paused" : left == 0 ? "still.drained" : "still.draining";
        line.tell(server, keeper.user(), words.say(key, reasoned(words, door.reason()), left));
        if (drains && left > 0) {
            overseer.whenDrained(server, keeper.user(), () -> line.tell(server, keeper.user(), words.say("drained")));
        }
    }

    /** How the door stands, for {@link QueueDesk}. */
    String state(Asker asker) {
        Door door = door(asker);
        return switch (door.state()) {
            case OPEN -> words(asker).say("open");
            case PAUSED -> words(asker).say("paused", reasoned(words(asker), door.reason()));
            case DRAINING -> words(asker).say("draining", reasoned(words(asker), door.reason()));
        };
    }

    private Door door(Asker asker) {
        return policies.of(asker.server()).access().door();
    }

    private static String reasoned(Words words, String reason) {
        return reason.isBlank() ? "" : words.say("reason", Markdown.escaped(reason.strip()));
    }

    private static Words words(Asker asker) {
        return Words.of("door", asker.locale());
    }
}
