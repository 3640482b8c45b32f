package dev.easel.bot.store;

import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.audit.AuditEvent;
import dev.easel.bot.audit.RequestNote;
import dev.easel.bot.audit.Verdict;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipeJson;
import dev.easel.bot.gallery.RecipeLine;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.Job;
import dev.easel.bot.job.JobPhase;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the audit log is told of jobs, within the transaction of the job's own step: one entry at its beginning, one at its end. */
final class JobEvents {
    private JobEvents() {}

    static void accepted(Handle handle, List<Job> jobs, List<RequestNote> notes) {
        List<AuditEvent> events = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            Job job = jobs.get(i);
            AuditEntry entry = new AuditEntry(
                    job.created(),
                    job.asker().server(),
                    job.asker().channel(),
                    job.asker().user(),
                    Verdict.ACCEPTED.action(),
                    job.id().hex(),
                    "");
            events.add(new AuditEvent(entry, note(job, i, notes)));
        }
        StoredAudit.insert(handle, events);
    }

    /** Of a job that nothing more is known of, its title. */
    static RequestNote note(Job job, int index, List<RequestNote> notes) {
        return notes.isEmpty() ? new RequestNote(job.title(), "", RequestNote.NONE.seed(), 0, 0) : notes.get(index);
    }

    static void ended(Handle handle, DrawingId job, JobPhase end, String note, OffsetDateTime now) {
        Optional<Recipe> recipe = end == JobPhase.DELIVERED ? recipe(handle, job) : Optional.empty();
        handle.createUpdate("insert into audit (at, server_id, channel_id, user_id, action, subject, detail, prompt,"
                        + " parameters, seed, images, credits) select :now, server_id, channel_id, user_id, :action, id,"
                        + " :note, '', :parameters, :seed, images, credits from job where id = :job")
                .bind("now", now)
                .bind("action", verdict(end).action())
                .bind("note", note)
                .bind("parameters", recipe.map(RecipeLine::of).orElse(""))
                .bindByType("seed", recipe.map(Recipe::seed).orElse(null), Long.class)
                .bind("job", job.hex())
                .execute();
    }

    private static Verdict verdict(JobPhase end) {
        return switch (end) {
            case DELIVERED -> Verdict.DELIVERED;
            case CANCELLED -> Verdict.CANCELLED;
            case FAILED -> Verdict.FAILED;
            case ACCEPTED, QUEUED, RUNNING, DRAWN -> throw new IllegalArgumentException(end + " is no end");
        };
    }

    private static Optional<Recipe> recipe(Handle handle, DrawingId drawing) {
        return handle.createQuery("select recipe from drawing where id = :id")
                .bind("id", drawing.hex())
                .mapTo(String.class)
                .findOne()
                .map(RecipeJson::parse);
    }
}
