package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.admin.Deeds;
import dev.easel.bot.admin.DoorDesk;
import dev.easel.bot.admin.QueueDesk;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.JobPhase;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers: what the one's admins do leaves the other's drawings alone. */
class OverseerTest {
    private static final Asker HERE = new Asker(7, 20, 30);
    private static final Asker THERE = new Asker(8, 21, 31);
    private static final Asker ADMIN = new Asker(9, 20, 30);

    @TempDir
    Path folder;

    private final CompletableFuture<Void> gate = new CompletableFuture<>();
    private DeskRig rig;
    private QueueDesk queue;
    private DoorDesk door;

    @BeforeEach
    void start() {
        rig = new DeskRig(folder);
        rig.generator.gate = gate;
        Deeds deeds = new Deeds(rig.desk.clock());
        door = new DoorDesk(rig.desk, deeds);
        queue = new QueueDesk(rig.desk, door, deeds);
    }

    @AfterEach
    void stop() {
        gate.complete(null);
        rig.close();
    }

    private RecordingDelivery asked(String prompt, Asker asker) {
        return DeskRig.begun(rig.imagine(DeskRig.request(prompt, Map.of()), asker));
    }

    private void awaitUnderWay(int jobs) {
        while (rig.desk.underWay().size() != jobs) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private WaitingDrawing titled(String title) {
        return rig.desk.underWay().stream()
                .filter(job -> job.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anotherServersDrawingIsUnknownWhateverItsId() {
        RecordingDelivery there = asked("owl", THERE);
        awaitUnderWay(1);
        String forged = titled("owl").id().hex();

        assertThat(queue.cancel(ADMIN, forged)).startsWith("No drawing " + forged + " of this server");
        assertThat(rig.desk.overseer().revoke(titled("owl").id(), ADMIN.server(), locale -> "no"))
                .isFalse();
        assertThat(queue.clear(ADMIN)).isEqualTo("Nothing of this server waits.");
        assertThat(queue.suggestions(ADMIN.server(), "owl")).isEmpty();
        assertThat(queue.suggestions(THERE.server(), "ow")).hasSize(1);
        assertThat(queue.show(ADMIN)).endsWith("Nothing of this server is being drawn, and nothing waits.");
        gate.complete(null);
        there.finished.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Test
    void pausedServerLetsTheOthersGoOn() {
        door.pause(ADMIN, "");
        assertThat(DeskRig.refused(rig.imagine(DeskRig.request("fox", Map.of()), HERE)))
                .startsWith("Drawing is paused on this server.");
        gate.complete(null);
        asked("owl", THERE).finished.orTimeout(20, TimeUnit.SECONDS).join();
        door.resume(ADMIN);
        asked("fox", HERE).finished.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Test
    void whatWaitsOnAPausedServerIsOvertakenAndDrawnAfterwards() {
        for (String prompt : new String[] {"one", "two", "three"}) {
            asked(prompt, HERE);
        }
        RecordingDelivery held = asked("four", HERE);
        awaitUnderWay(4);
        door.pause(ADMIN, "");
        RecordingDelivery there = asked("owl", THERE);
        gate.complete(null);
        there.finished.orTimeout(20, TimeUnit.SECONDS).join();
        assertThat(held.finished).isNotDone();
        assertThat(queue.show(ADMIN))
                .startsWith("Paused: this server takes nothing new.")
                .contains("**four**");
        door.drain(ADMIN, "", told -> {});
        held.finished.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Test
    void whoDrainedIsToldByTheNextProcessWhatIsLeftAndOnceWhenItIsDone() {
        rig.imagine(DeskRig.request("fox", Map.of()), HERE);
        door.drain(ADMIN, "lunch", told -> {});
        door.pause(new Asker(8, 21, 31), "");
        rig.close();
        start();
        rig.desk.connect(rig.line);
        assertThat(door.remind(rig.line)).containsExactlyInAnyOrder(30L, 31L);
        door.remind(rig.line);
        assertThat(rig.line.told)
                .contains("30 9 Easel was started anew. This server still takes nothing new, as you decided."
                        + " Reason: lunch. Still to be drawn: 1. You are told when that is done.")
                .contains("31 8 Easel was started anew. Drawing is still paused here, as you decided."
                        + " Waiting, and kept until /admin queue resume: 0.")
                .hasSize(4);
        gate.complete(null);
        while (rig.line.told.size() == 4) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(rig.line.told).last().asString().startsWith("30 9 Drained: nothing of this server");
    }

    @Test
    void whoseDrawingIsCancelledIsToldSoInTheirLanguageAndItStaysCancelled() {
        RecordingDelivery fox = asked("fox", new Asker(7, 20, 30, Locale.SIMPLIFIED_CHINESE));
        awaitUnderWay(1);
        WaitingDrawing job = titled("fox");
        queue.cancel(ADMIN, job.id().hex());

        assertThat(fox.failed.orTimeout(20, TimeUnit.SECONDS).join()).contains("本服务器的管理员取消了它");
        assertThat(rig.database
                        .jobs(rig.desk.clock())
                        .find(job.id())
                        .orElseThrow()
                        .status()
                        .phase())
                .isEqualTo(JobPhase.CANCELLED);
        assertThat(rig.desk.overseer().underWay(30)).isEmpty();
    }
}
