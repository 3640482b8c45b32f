package dev.easel.bot.moderation;

import dev.easel.bot.job.DrawingId;
import java.util.List;
import java.util.Optional;

/** Keeps what was not let pass. Thread-safe; methods take milliseconds. */
public interface RefusalStore {
    /** Keeps one, unless there is one of that name. */
    void keep(Refusal refusal);

    Optional<Refusal> find(DrawingId id);

    /** Keeps what a person says against it; false where it is not theirs, or has been appealed before. */
    boolean appeal(DrawingId id, long user, String plea);

    /** The appeals on a server that nobody has decided, the oldest first. */
    List<Refusal> open(long server, int count);

    /** How many of these there are. */
    int countOpen(long server);

    /** Decides an appeal of a server; false where there is none, or it is decided. */
    boolean decide(DrawingId id, long server, boolean accepted);

    /** Uses up what a person was let ask for once; empty where nothing is. */
    Optional<DrawingId> take(long server, long user, String prompt);

    /** What was taken was not used after all. */
    void giveBack(DrawingId id);
}
