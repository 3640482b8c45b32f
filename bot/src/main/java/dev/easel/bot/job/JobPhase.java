package dev.easel.bot.job;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a job is in its life. Only the steps listed here are ever taken. */
public enum JobPhase {
    /** Kept, and perhaps acknowledged. */
    ACCEPTED,
    /** Acknowledged; waits for its turn. */
    QUEUED,
    /** Being drawn. */
    RUNNING,
    /** Its pictures are kept, and perhaps posted. */
    DRAWN,
    /** Posted, or told as far as it can be. */
    DELIVERED,
    /** Nothing comes of it, which was told. */
    FAILED,
    /** Withdrawn by the person, or never acknowledged. */
    CANCELLED;

    private static final Set<JobPhase> ENDS = EnumSet.of(DELIVERED, FAILED, CANCELLED);

    /** Whether this step is one. What a stop interrupts is queued again, what a crash ends is begun again. */
    public boolean mayBecome(JobPhase next) {
        return switch (this) {
            case ACCEPTED -> next != ACCEPTED && next != DRAWN && next != DELIVERED;
            case QUEUED -> next == RUNNING || next == FAILED || next == CANCELLED;
            case RUNNING -> next != ACCEPTED;
            case DRAWN -> next == DELIVERED || next == FAILED;
            case DELIVERED, FAILED, CANCELLED -> false;
        };
    }

    public boolean isEnd() {
        return ENDS.contains(this);
    }

    /** The phases from which this one is reached. */
    public Set<JobPhase> before() {
        EnumSet<JobPhase> before = EnumSet.noneOf(JobPhase.class);
        Arrays.stream(values()).filter(phase -> phase.mayBecome(this)).forEach(before::add);
        return before;
    }

    /** As it is kept. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Inverse of {@link #id()}. */
    public static Optional<JobPhase> parse(String id) {
        return Arrays.stream(values()).filter(phase -> phase.id().equals(id)).findFirst();
    }
}
