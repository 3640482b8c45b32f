package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.job.Asker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrainTest {
    @Test
    void whatIsUnderWayIsFinishedAndWhatIsNewIsRefused(@TempDir Path folder) {
        try (DeskRig rig = new DeskRig(folder)) {
            CompletableFuture<Void> gate = new CompletableFuture<>();
            rig.generator.gate = gate;
            RecordingDelivery delivery = DeskRig.begun(rig.imagine(DeskRig.request("fox", Map.of()), DeskRig.ADA));
            while (rig.generator.requests.isEmpty()) {
                LockSupport.parkNanos(1_000_000);
            }
            CompletableFuture<Void> drained = CompletableFuture.runAsync(() -> rig.desk.drain(Duration.ofMinutes(1)));
            CompletableFuture<String> refusal = CompletableFuture.supplyAsync(() -> refusalOfNewOnes(rig));

            assertThat(refusal.join()).isEqualTo("Easel is about to stop; ask again in a minute.");
            assertThat(drained).isNotDone();
            gate.complete(null);
            drained.join();
            assertThat(delivery.finished).isCompleted();
        }
    }

    /** Asks until the desk no longer takes anything; a person of its own, whom no limit refuses, asks each time. */
    private static String refusalOfNewOnes(DeskRig rig) {
        for (long user = 100; ; user++) {
            Reception reception = rig.imagine(DeskRig.request("badger", Map.of()), new Asker(user, 20, 30));
            if (reception instanceof Reception.Refused refused) {
                return refused.sentence();
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
