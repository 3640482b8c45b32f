package dev.easel.bot.store;

import dev.easel.bot.audit.RequestNote;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.Job;
import dev.easel.bot.job.JobLedger;
import dev.easel.bot.job.JobPhase;
import dev.easel.bot.job.JobStatus;
import dev.easel.bot.job.PostedMessage;
import dev.easel.bot.job.ReplyAddress;
import dev.easel.bot.quota.QuotaReservation;
import dev.easel.bot.quota.QuotaShortfall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Jobs in the table {@code job}. A token is kept no longer than its job is under way. Thread-safe. */
final class StoredJobs implements JobLedger {
    static final List<String> UNFINISHED = Arrays.stream(JobPhase.values())
            .filter(phase -> !phase.isEnd())
            .map(JobPhase::id)
            .toList();

    private final Jdbi jdbi;
    private final Clock clock;

    StoredJobs(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public Optional<QuotaShortfall> accept(
            List<Job> jobs, List<QuotaReservation> reservations, List<RequestNote> notes) {
        return jdbi.inTransaction(handle -> {
            Optional<QuotaShortfall> shortfall = QuotaCharges.reserve(handle, reservations);
            if (shortfall.isPresent()) {
                return shortfall;
            }
            PreparedBatch batch = handle.prepareBatch("insert into job (id, user_id, channel_id, server_id, locale,"
                    + " interaction_id, token, token_created, own_reply, click, request, title, phase, note, attempts,"
                    + " progress_id, created, changed, images, credits) values (:id, :user, :channel, :server, :locale, :interaction,"
                    + " :token, :tokenCreated, :ownReply, :click, :request, :title, :phase, :note, :attempts, :progress,"
                    + " :created, :created, :images, :credits)");
            for (int i = 0; i < jobs.size(); i++) {
                RequestNote note = JobEvents.note(jobs.get(i), i, notes);
                bind(batch, jobs.get(i))
                        .bind("images", note.images())
                        .bind("credits", note.credits())
                        .add();
            }
            batch.execute();
            JobEvents.accepted(handle, jobs, notes);
            return Optional.empty();
        });
    }

    private static PreparedBatch bind(PreparedBatch batch, Job job) {
        Asker asker = job.asker();
        ReplyAddress address = job.address();
        return batch.bind("id", job.id().hex())
                .bind("user", asker.user())
                .bind("channel", asker.channel())
                .bind("server", asker.server())
                .bind("locale", asker.locale().toLanguageTag())
                .bind("interaction", address.interaction())
                .bind("token", address.token())
                .bind("tokenCreated", address.created().atOffset(ZoneOffset.UTC))
                .bind("ownReply", address.ownReply())
                .bind("click", address.click())
                .bind("request", job.request())
                .bind("title", job.title())
                .bind("phase", job.status().phase().id())
                .bind("note", job.status().note())
                .bind("attempts", job.status().attempts())
                .bind("progress", job.status().progress())
                .bind("created", job.created().atOffset(ZoneOffset.UTC));
    }

    @Override
    public boolean move(DrawingId job, JobPhase next, String note) {
        return jdbi.inTransaction(handle -> moved(handle, job, next, note));
    }

    private boolean moved(Handle handle, DrawingId job, JobPhase next, String note) {
        List<String> before = next.before().stream().map(JobPhase::id).toList();
        if (before.isEmpty()) {
            return false;
        }
        boolean moved = handle.createUpdate("update job set phase = :phase, note = :note, changed = :now"
                                + (next == JobPhase.RUNNING ? ", attempts = attempts + 1" : "")
                                + (next == JobPhase.QUEUED
                                        ? ", attempts = case when phase = 'running' then attempts - 1 else attempts end"
                                        : "")
                                + (next == JobPhase.DELIVERED ? ", token = ''" : "")
                                + (next == JobPhase.FAILED || next == JobPhase.CANCELLED ? ", untold = true" : "")
                                + " where id = :id and phase in (<before>)")
                        .bind("phase", next.id())
                        .bind("note", note)
                        .bind("now", now())
                        .bind("id", job.hex())
                        .bindList("before", before)
                        .execute()
                == 1;
        if (moved) {
            charge(handle, job, next);
        }
        if (moved && next.isEnd()) {
            JobEvents.ended(handle, job, next, note, now());
        }
        return moved;
    }

    private static void charge(Handle handle, DrawingId job, JobPhase next) {
        if (next == JobPhase.DELIVERED) {
            QuotaCharges.settle(handle, job.hex());
        } else if (next.isEnd()) {
            QuotaCharges.refund(handle, job.hex());
        }
    }

    @Override
    public boolean drawn(Drawing drawing) {
        return jdbi.inTransaction(handle -> {
            if (!moved(handle, drawing.id(), JobPhase.DRAWN, "")) {
                return false;
            }
            StoredDrawings.insert(handle, drawing);
            return true;
        });
    }

    @Override
    public boolean delivered(DrawingId job, Cell cell, PostedMessage at) {
        return jdbi.inTransaction(handle -> {
            if (!moved(handle, job, JobPhase.DELIVERED, "")) {
                return false;
            }
            StoredDrawings.post(handle, cell, at);
            return true;
        });
    }

    @Override
    public void request(DrawingId job, String request) {
        jdbi.useHandle(handle -> handle.createUpdate("update job set request = :request where id = :id")
                .bind("request", request)
                .bind("id", job.hex())
                .execute());
    }

    @Override
    public void progressAt(DrawingId job, long message) {
        jdbi.useHandle(handle -> handle.createUpdate("update job set progress_id = :message where id = :id")
                .bind("message", message)
                .bind("id", job.hex())
                .execute());
    }

    @Override
    public void told(DrawingId job) {
        jdbi.useHandle(handle -> handle.createUpdate("update job set untold = false, token = '' where id = :id")
                .bind("id", job.hex())
                .execute());
    }

    @Override
    public Optional<Job> find(DrawingId job) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from job where id = :id")
                .bind("id", job.hex())
                .map(StoredJobs::read)
                .findOne());
    }

    @Override
    public List<Job> unfinished() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from job where phase in (<unfinished>)"
                        + " union all select * from job where untold order by number")
                .bindList("unfinished", UNFINISHED)
                .map(StoredJobs::read)
                .list());
    }

    private static Job read(ResultSet row, StatementContext context) throws SQLException {
        return new Job(
                new DrawingId(row.getString("id")),
                new Asker(
                        row.getLong("user_id"),
                        row.getLong("channel_id"),
                        row.getLong("server_id"),
                        Locale.forLanguageTag(row.getString("locale"))),
                new ReplyAddress(
                        row.getLong("interaction_id"),
                        row.getString("token"),
                        row.getObject("token_created", OffsetDateTime.class).toInstant(),
                        row.getBoolean("own_reply"),
                        row.getBoolean("click")),
                row.getString("request"),
                row.getString("title"),
                new JobStatus(
                        JobPhase.parse(row.getString("phase")).orElseThrow(),
                        row.getString("note"),
                        row.getInt("attempts"),
                        row.getLong("progress_id")),
                row.getObject("created", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
