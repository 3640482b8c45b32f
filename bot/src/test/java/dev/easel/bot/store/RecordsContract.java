package dev.easel.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.audit.AuditEvent;
import dev.easel.bot.audit.AuditLog;
import dev.easel.bot.audit.AuditQuery;
import dev.easel.bot.audit.RequestNote;
import dev.easel.bot.gallery.Recipes;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.Expiry;
import dev.easel.bot.job.Job;
import dev.easel.bot.job.JobLedger;
import dev.easel.bot.job.JobPhase;
import dev.easel.bot.job.PersonRecords;
import dev.easel.bot.job.PostedMessage;
import dev.easel.bot.job.ReplyAddress;
import dev.easel.bot.moderation.Refusal;
import dev.easel.bot.policy.Access;
import dev.easel.bot.policy.Door;
import dev.easel.bot.policy.Doorkeeper;
import dev.easel.bot.policy.PolicyBook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with records of people, and with what is old. */
abstract class RecordsContract {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final RequestNote NOTE = new RequestNote("狐狸 🦊", "imagine --ar 3:2", OptionalLong.empty(), 4, 40);

    private final Random random = new Random();
    private final long user = random.nextLong(1L << 62);
    private final long server = random.nextLong(1L << 62);
    private Database database;
    private JobLedger jobs;
    private AuditLog audit;
    private PersonRecords people;
    private Expiry expiry;

    /** A database that is there, perhaps with what other tests left. */
    abstract DatabaseAddress address();

    @BeforeEach
    void open() {
        database = Database.open(address());
        jobs = database.jobs(Clock.fixed(NOW, ZoneOffset.UTC));
        audit = database.audit();
        people = database.people();
        expiry = database.expiry();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Job job(String request) {
        Asker asker = new Asker(user, 20, server);
        ReplyAddress address = new ReplyAddress(1, "secret-token", NOW, true, false);
        Job job = Job.accepted(DrawingId.random(random), asker, address, request, "狐狸", NOW);
        jobs.accept(List.of(job), List.of(), List.of(NOTE));
        return job;
    }

    private Job delivered() {
        Job job = job("{}");
        jobs.move(job.id(), JobPhase.RUNNING, "");
        jobs.drawn(drawing(job.id()));
        jobs.delivered(job.id(), new Cell(job.id(), 0), new PostedMessage(server, 20, random.nextLong(1L << 62)));
        return job;
    }

    private Drawing drawing(DrawingId id) {
        return new Drawing(
                id,
                new Asker(user, 20, server),
                "imagine",
                Optional.empty(),
                NOW,
                Recipes.plain("a fox"),
                Map.of(Drawing.GRID, file(id, "a"), Drawing.picture(1), file(id, "b")));
    }

    private static String file(DrawingId id, String end) {
        return id.hex().repeat(4).substring(1) + end;
    }

    private List<AuditEvent> log() {
        return audit.latest(AuditQuery.of(server), 100);
    }

    private List<String> actions() {
        return log().stream().map(event -> event.entry().action()).toList();
    }

    @Test
    void serversThatTakeNothingNewAreFoundAndTheirKeepersKnown() {
        Door door = new Door(Door.State.DRAINING, "", new Doorkeeper(user, "zh-CN"));
        AuditEntry why = new AuditEntry(NOW, server, 2, user, "queue.drain", "", "");
        new PolicyBook(database.policies()).change(policy -> policy.withAccess(Access.NONE.with(door)), why);
        PolicyBook anew = new PolicyBook(database.policies());
        assertThat(anew.closed()).contains(server);
        assertThat(anew.of(server).access().door().keeper()).isEqualTo(new Doorkeeper(user, "zh-CN"));
        anew.change(policy -> policy.withAccess(Access.NONE.with(Door.OPEN)), why);
        assertThat(new PolicyBook(database.policies()).closed()).doesNotContain(server);
    }

    @Test
    void aRequestHasOneEntryAtItsBeginningAndOneAtItsEnd() {
        Job job = delivered();
        assertThat(actions()).containsExactly("request.delivered", "request.accepted");
        AuditEvent end = log().get(0);
        assertThat(end.entry())
                .isEqualTo(new AuditEntry(
                        NOW, server, 20, user, "request.delivered", job.id().hex(), ""));
        assertThat(end.request().seed()).hasValue(Recipes.plain("a fox").seed());
        assertThat(end.request().images()).isEqualTo(4);
        assertThat(end.request().credits()).isEqualTo(40);
        assertThat(log().get(1).request()).isEqualTo(NOTE);
    }

    @Test
    void whatFailsOrIsTakenBackSaysSoOnce() {
        Job failed = job("{}");
        jobs.move(failed.id(), JobPhase.FAILED, "No picture today.");
        assertThat(jobs.move(failed.id(), JobPhase.CANCELLED, "")).isFalse();
        Job cancelled = job("{}");
        jobs.move(cancelled.id(), JobPhase.CANCELLED, "cancelled");
        assertThat(actions())
                .containsExactly("request.cancelled", "request.accepted", "request.failed", "request.accepted");
        assertThat(log().get(2).entry().detail()).isEqualTo("No picture today.");
    }

    @Test
    void entriesAreFoundByPersonAndByTimeInBothOrders() {
        audit.addAll(List.of(entry(NOW.minusSeconds(20), user, "a"), entry(NOW.minusSeconds(10), 8, "b")));
        audit.add(entry(NOW, user, "c").entry());
        assertThat(actions()).containsExactly("c", "b", "a");
        assertThat(audit.latest(AuditQuery.of(server).by(user), 1))
                .extracting(e -> e.entry().action())
                .containsExactly("c");
        List<String> told = new ArrayList<>();
        audit.each(
                AuditQuery.of(server).from(NOW.minusSeconds(10)),
                event -> told.add(event.entry().action()));
        assertThat(told).containsExactly("b", "c");
    }

    private AuditEvent entry(Instant at, long who, String action) {
        return new AuditEvent(
                new AuditEntry(at, server, 20, who, action, "s\0ubject", "<@" + user + "> was seen"), NOTE);
    }

    @Test
    void erasureTakesThePersonOutAndLeavesThatSomethingHappened() {
        delivered();
        audit.add(new AuditEntry(NOW, server, 20, 8, "quota.grant", Long.toString(user), "5 images"));
        audit.addAll(List.of(entry(NOW, 8, "access.block"), entry(NOW, user, "quota.set")));
        audit.erase(user);
        assertThat(actions())
                .containsExactly("quota.set", "access.block", "quota.grant", "request.delivered", "request.accepted");
        assertThat(log()).allSatisfy(event -> {
            assertThat(event.entry().user()).isIn(0L, 8L);
            assertThat(event.toString()).doesNotContain(Long.toString(user));
        });
        assertThat(log().subList(3, 5)).allSatisfy(event -> {
            assertThat(event.request().prompt() + event.request().parameters()).isEmpty();
            assertThat(event.entry().subject() + event.entry().detail()).isEmpty();
            assertThat(event.request().images()).isEqualTo(4);
        });
        assertThat(audit.erase(user)).isZero();
    }

    @Test
    void theOldestEntriesGoFirstAndNoOthers() {
        audit.addAll(List.of(entry(NOW.minus(Duration.ofDays(900)), user, "old")));
        audit.add(entry(NOW, user, "new").entry());
        assertThat(all(before -> audit.expire(before, 10), NOW.minus(Duration.ofDays(800))))
                .isPositive();
        assertThat(actions()).containsExactly("new");
    }

    @Test
    void allOfAPersonIsFoundAndNoSecret() {
        Job job = delivered();
        database.preferences().change(user, before -> "{\"suffix\": \"--ar 3:2\"}");
        database.drawings().toggleFavourite(user, new Cell(job.id(), 1));
        refused(DrawingId.random(random), NOW);
        Map<String, List<Map<String, Object>>> rows = people.of(user);
        assertThat(rows.keySet())
                .containsExactly(
                        "preferences",
                        "jobs",
                        "drawings",
                        "pictures",
                        "messages",
                        "favourites",
                        "quota_used",
                        "quota_given",
                        "refusals",
                        "audit",
                        "audit_about_you");
        assertThat(rows.get("preferences")).containsExactly(Map.of("settings", "{\"suffix\": \"--ar 3:2\"}"));
        assertThat(rows.getOrDefault("jobs", List.of()).get(0))
                .containsEntry("id", job.id().hex())
                .containsEntry("title", "狐狸")
                .containsEntry("server_id", Long.toString(server))
                .containsEntry("created", NOW.toString());
        assertThat(rows.getOrDefault("drawings", List.of()).get(0).get("recipe"))
                .asString()
                .contains("a fox");
        assertThat(rows.get("pictures")).hasSize(2);
        assertThat(rows.get("favourites"))
                .containsExactly(Map.of("drawing", job.id().hex(), "cell", 1L));
        assertThat(rows.getOrDefault("refusals", List.of()).get(0))
                .containsEntry("locale", "zh-CN")
                .containsEntry("prompt", "fox");
        assertThat(rows.get("audit")).hasSize(2);
        assertThat(rows.toString()).doesNotContain("secret-token");
        assertThat(people.of(random.nextLong(1L << 62)).values())
                .allSatisfy(list -> assertThat(list).isEmpty());
    }

    @Test
    void whoIsForgottenLeavesNothingButWhatIsUnderWay() {
        Job done = delivered();
        Job running = job("{}");
        jobs.move(running.id(), JobPhase.RUNNING, "");
        jobs.drawn(drawing(running.id()));
        database.drawings().toggleFavourite(user, new Cell(done.id(), 1));
        assertThat(people.unfinished(user)).isEqualTo(1);
        people.forget(user);
        assertThat(people.forget(drawing(done.id()))).isTrue();
        assertThat(people.forget(drawing(running.id()))).isFalse();
        Map<String, List<Map<String, Object>>> rows = people.of(user);
        assertThat(rows.get("jobs"))
                .extracting(row -> row.get("id"))
                .containsExactly(running.id().hex());
        assertThat(rows.get("drawings"))
                .extracting(row -> row.get("id"))
                .containsExactly(running.id().hex());
        assertThat(rows.get("favourites")).isEmpty();
    }

    @Test
    void oldJobsGoOnceTheyHaveEndedAndWereToldOf() {
        Job told = delivered();
        Job untold = job("{}");
        jobs.move(untold.id(), JobPhase.FAILED, "");
        Job waiting = job("{}");
        assertThat(all(before -> expiry.jobs(before, 2), NOW)).isZero();
        all(before -> expiry.jobs(before, 2), NOW.plusSeconds(1));
        assertThat(jobs.find(told.id())).isEmpty();
        assertThat(jobs.find(untold.id())).isPresent();
        assertThat(jobs.find(waiting.id())).isPresent();
        assertThat(database.drawings().find(told.id())).isPresent();
    }

    private DrawingId refused(DrawingId id, Instant at) {
        database.refusals()
                .keep(new Refusal(
                        id,
                        new Asker(user, 20, server, Locale.CHINA),
                        "fox",
                        "explicit",
                        "",
                        "",
                        Refusal.State.REFUSED,
                        at));
        return id;
    }

    @Test
    void oldRefusalsGoOnceTheirJobsAreGone() {
        DrawingId alone = refused(DrawingId.random(random), NOW);
        DrawingId younger = refused(DrawingId.random(random), NOW.plusSeconds(5));
        Job untold = job("{}");
        jobs.move(untold.id(), JobPhase.FAILED, "");
        refused(untold.id(), NOW);
        all(before -> expiry.refusals(before, 2), NOW.plusSeconds(1));
        assertThat(database.refusals().find(alone)).isEmpty();
        assertThat(database.refusals().find(younger)).isPresent();
        assertThat(database.refusals().find(untold.id())).isPresent();
        jobs.told(untold.id());
        all(before -> expiry.jobs(before, 2), NOW.plusSeconds(1));
        all(before -> expiry.refusals(before, 2), NOW.plusSeconds(1));
        assertThat(database.refusals().find(untold.id())).isEmpty();
    }

    @Test
    void aRefusalIsKeptOnceAndStaysAsItWasDecided() {
        DrawingId id = refused(DrawingId.random(random), NOW);
        assertThat(database.refusals().appeal(id, user, "please")).isTrue();
        refused(id, NOW.plusSeconds(5));
        assertThat(database.refusals().find(id))
                .hasValueSatisfying(kept -> assertThat(kept.plea()).isEqualTo("please"))
                .map(Refusal::asker)
                .contains(new Asker(user, 20, server, Locale.CHINA));
    }

    @Test
    void oldDrawingsGoUnlessSomebodyLikesThemOrTheyAreBeingPosted() {
        Job plain = delivered();
        Job liked = delivered();
        database.drawings().toggleFavourite(8, new Cell(liked.id(), 1));
        Job posted = job("{}");
        jobs.move(posted.id(), JobPhase.RUNNING, "");
        jobs.drawn(drawing(posted.id()));
        all(before -> expiry.drawings(before, 2), NOW.plusSeconds(1));
        assertThat(database.drawings().find(plain.id())).isEmpty();
        assertThat(database.drawings().find(liked.id())).isPresent();
        assertThat(database.drawings().find(posted.id())).isPresent();
    }

    private static int all(ToIntFunction<Instant> step, Instant before) {
        int removed = 0;
        for (int now = step.applyAsInt(before); now > 0; now = step.applyAsInt(before)) {
            removed += now;
        }
        return removed;
    }

    @Test
    void filesThatADrawingOrAWaitingJobNamesAreNamed() {
        Job done = delivered();
        String handed = "ab".repeat(32);
        String stray = "cd".repeat(32);
        job("{\"address\":\"sha256:" + handed + "\"}");
        assertThat(expiry.unnamed(Set.of(file(done.id(), "a"), handed, stray))).containsExactly(stray);
    }
}
