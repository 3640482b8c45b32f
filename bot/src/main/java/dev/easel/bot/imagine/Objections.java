package dev.easel.bot.imagine;

import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.audit.AuditLog;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.Job;
import dev.easel.bot.moderation.Refusal;
import dev.easel.bot.moderation.RefusalStore;
import dev.easel.bot.words.Words;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what moderation did not let pass, and what was said to it.
 *
 * @param refusals that can be appealed against
 * @param audit of all of it
 * @param chance for names
 * @param clock for when it was
 */
record Objections(RefusalStore refusals, AuditLog audit, Chance chance, Clock clock) {
    private static final int LONGEST_SHOWN = 60;
    private static final String REFUSED = "request.moderation.refused";

    /**
     * Keeps a refusal, once under each name.
     *
     * @param id of the job that is refused, or else a name of its own
     * @param reason in a few words of English
     * @param picture by its SHA-256; empty for none
     */
    void refuse(DrawingId id, Asker asker, String prompt, String reason, String picture) {
        refusals.keep(new Refusal(id, asker, prompt, reason, picture, "", Refusal.State.REFUSED, clock.instant()));
        note(asker, REFUSED, id, reason + ": " + prompt);
    }

    /** Takes note of a picture that was not let in. */
    void refuseHanded(Asker asker, String reason) {
        note(asker, REFUSED, chance.id(), reason);
    }

    void note(Asker asker, String action, DrawingId about, String detail) {
        audit.add(new AuditEntry(
                clock.instant(), asker.server(), asker.channel(), asker.user(), action, about.hex(), detail));
    }

    /** Uses up what the person was let draw once. */
    Optional<DrawingId> take(Asker asker, String prompt) {
        Optional<DrawingId> pass = refusals.take(asker.server(), asker.user(), prompt);
        pass.ifPresent(id -> note(asker, "request.moderation.passed", id, prompt));
        return pass;
    }

    /** The button that appeals; on servers alone, where somebody can decide it. */
    static List<List<ButtonFace>> rows(Asker asker, DrawingId refusal) {
        ButtonFace face = new ButtonFace(
                new ButtonId(ButtonAction.APPEAL, 0, refusal), words(asker).say("appeal"));
        return asker.server() == 0 ? List.of() : List.of(List.of(face));
    }

    /** The same for a job that ended, where that was by a refusal. */
    List<List<ButtonFace>> rows(Job job) {
        return refusals.find(job.id())
                .map(refusal -> rows(job.asker(), refusal.id()))
                .orElse(List.of());
    }

    static Words words(Asker asker) {
        return Words.of("moderation", asker.locale());
    }

    /** A rule's text, safe to be shown. */
    static String shown(String text) {
        return Captions.escaped(text, LONGEST_SHOWN);
    }
}
