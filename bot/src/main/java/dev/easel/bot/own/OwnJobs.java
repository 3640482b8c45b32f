package dev.easel.bot.own;

import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.WaitingDrawing;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.policy.AccessTexts;
import dev.easel.bot.policy.Door;
import dev.easel.bot.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A person's drawings in line and under way. Thread-safe. */
public final class OwnJobs {
    private static final int MOST_LINES = 12;
    private static final int MOST_CHOICES = 25;

    private final ImagineDesk desk;

    public OwnJobs(ImagineDesk desk) {
        this.desk = desk;
    }

    /** What is drawn now, and a person's places in the line; from memory. */
    public String queue(Asker asker) {
        Words words = Words.of("jobs", asker.locale());
        List<WaitingDrawing> all = desk.underWay();
        if (all.isEmpty()) {
            return words.say("queue.empty");
        }
        long running = all.stream().filter(job -> job.place() == 0).count();
        List<String> lines = new ArrayList<>();
        lines.add(words.say("queue.all", running, all.size() - running));
        List<WaitingDrawing> own = own(all, asker.user());
        if (own.isEmpty()) {
            lines.add(words.say("queue.none-of-yours"));
        }
        own.stream().limit(MOST_LINES).forEach(job -> lines.add(line(job, words)));
        if (own.size() > MOST_LINES) {
            lines.add(words.say("queue.more", own.size() - MOST_LINES));
        }
        Door door = desk.books().policies().of(asker.server()).access().door();
        new AccessTexts(asker.locale()).closed(door).ifPresent(lines::add);
        return String.join("\n", lines);
    }

    private static List<WaitingDrawing> own(List<WaitingDrawing> all, long user) {
        return all.stream().filter(job -> job.user() == user).toList();
    }

    private static String line(WaitingDrawing job, Words words) {
        if (job.place() == 0) {
            return words.say("queue.running", job.shownTitle(), job.id());
        }
        String line = words.say("queue.waiting", job.shownTitle(), job.id(), job.place(), job.place() - 1);
        return job.begins()
                .map(time -> words.say("queue.with-time", line, time(time, words)))
                .orElse(line);
    }

    private static String time(Duration time, Words words) {
        long seconds = Math.max(1, time.toSeconds());
        return seconds < 90 ? words.say("time.seconds", seconds) : words.say("time.minutes", (seconds + 59) / 60);
    }

    /** How many of a person's are drawn now and how many wait. */
    Counts counts(long user) {
        List<WaitingDrawing> own = own(desk.underWay(), user);
        int running = (int) own.stream().filter(job -> job.place() == 0).count();
        return new Counts(running, own.size() - running);
    }

    record Counts(int running, int waiting) {}

    /**
     * Takes back a person's own; writes to the database.
     *
     * @param job its id as typed; all of them where it is blank
     * @return what came of it
     */
    public String cancel(Asker asker, String job) {
        Words words = Words.of("jobs", asker.locale());
        String wanted = job.strip().toLowerCase(Locale.ROOT);
        List<WaitingDrawing> own = own(desk.underWay(), asker.user()).stream()
                .filter(one -> wanted.isEmpty() || one.id().hex().equals(wanted))
                .toList();
        List<WaitingDrawing> cancelled = own.stream()
                .filter(one -> desk.withdraw(one.id(), asker.user()))
                .toList();
        if (!cancelled.isEmpty()) {
            return told(cancelled, words);
        }
        if (!own.isEmpty()) {
            return words.say("cancel.too-late");
        }
        return wanted.isEmpty()
                ? words.say("cancel.nothing")
                : words.say(
                        "cancel.unknown",
                        DrawingId.parse(wanted).map(DrawingId::hex).orElse(shown(job)));
    }

    private static String told(List<WaitingDrawing> cancelled, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("cancel.done", cancelled.size()));
        cancelled.stream()
                .limit(MOST_LINES)
                .forEach(one -> lines.add("- **" + one.shownTitle() + "** `" + one.id() + "`"));
        if (cancelled.size() > MOST_LINES) {
            lines.add(words.say("queue.more", cancelled.size() - MOST_LINES));
        }
        return String.join("\n", lines);
    }

    static String shown(String typed) {
        String plain = typed.replaceAll("[\\p{Cc}`*_~|<>\\[\\]@\\\\]", " ").strip();
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }

    /** A person's own that what is typed names, by title or id; from memory. */
    public List<WaitingDrawing> suggestions(long user, String typed) {
        return own(desk.underWay(), user).stream()
                .filter(job -> job.isMeantBy(typed))
                .limit(MOST_CHOICES)
                .toList();
    }
}
