package dev.easel.bot.admin;

import dev.easel.bot.audit.AuditLog;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.Overseer;
import dev.easel.bot.imagine.WaitingDrawing;
import dev.easel.bot.job.Asker;
import dev.easel.bot.words.Markdown;
import dev.easel.bot.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What of a server waits and is being drawn, shown and cancelled; methods take milliseconds. Thread-safe. */
public final class QueueDesk {
    private static final int MOST_LINES = 12;
    private static final int MOST_CHOICES = 25;
    private static final int LONGEST_ID = 40;

    private final Overseer overseer;
    private final DoorDesk door;
    private final AuditLog audit;
    private final Deeds deeds;

    public QueueDesk(ImagineDesk desk, DoorDesk door, Deeds deeds) {
        overseer = desk.overseer();
        this.door = door;
        this.deeds = deeds;
        audit = desk.books().audit();
    }

    public String show(Asker asker) {
        Words words = words(asker.locale());
        List<WaitingDrawing> all = overseer.underWay(asker.server());
        List<String> lines = new ArrayList<>();
        lines.add(door.state(asker));
        long running = all.stream().filter(job -> job.place() == 0).count();
        lines.add(all.isEmpty() ? words.say("empty") : words.say("all", running, all.size() - running));
        all.stream().limit(MOST_LINES).forEach(job -> lines.add(line(job, words)));
        if (all.size() > MOST_LINES) {
            lines.add(words.say("more", all.size() - MOST_LINES));
        }
        return String.join("\n", lines);
    }

    private static String line(WaitingDrawing job, Words words) {
        return words.say(
                job.place() == 0 ? "running" : "waiting",
                job.shownTitle(),
                Long.toUnsignedString(job.user()),
                job.id(),
                job.place());
    }

    /**
     * Cancels anybody's drawing of this server; whose it is is told.
     *
     * @param typed its id
     */
    public String cancel(Asker asker, String typed) {
        Words words = words(asker.locale());
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        Optional<WaitingDrawing> found = overseer.underWay(asker.server()).stream()
                .filter(job -> job.id().hex().equals(wanted))
                .findFirst();
        if (found.isEmpty()) {
            String shown = wanted.length() > LONGEST_ID ? wanted.substring(0, LONGEST_ID) + "…" : wanted;
            return words.say("cancel.unknown", Markdown.escaped(shown));
        }
        return cancelled(asker, found.get(), "queue.cancel")
                ? words.say(
                        "cancelled",
                        found.get().shownTitle(),
                        Long.toUnsignedString(found.get().user()))
                : words.say("cancel.too-late", found.get().id());
    }

    /** Cancels all of this server that is not being drawn. */
    public String clear(Asker asker) {
        long cleared = overseer.underWay(asker.server()).stream()
                .filter(job -> job.place() > 0)
                .filter(job -> cancelled(asker, job, "queue.clear"))
                .count();
        return cleared == 0
                ? words(asker.locale()).say("cleared.none")
                : words(asker.locale()).say("cleared", cleared);
    }

    private boolean cancelled(Asker asker, WaitingDrawing job, String action) {
        boolean done =
                overseer.revoke(job.id(), asker.server(), whose -> words(whose).say("cancelled.note"));
        if (done) {
            String whose = Long.toUnsignedString(job.user());
            audit.add(deeds.of(asker, action, job.id().hex(), "of " + whose + ": " + job.title()));
        }
        return done;
    }

    /** Those of this server that what is typed names, by title or id; from memory. */
    public List<WaitingDrawing> suggestions(long server, String typed) {
        return overseer.underWay(server).stream()
                .filter(job -> job.isMeantBy(typed))
                .limit(MOST_CHOICES)
                .toList();
    }

    private static Words words(Locale locale) {
        return Words.of("door", locale);
    }
}
