package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.job.Asker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskPrecedenceTest {
    private static final Asker OTHER = new Asker(8, 20, 30);

    @TempDir
    Path folder;

    private static RecordingDelivery asked(DeskRig rig, String prompt, Asker asker) {
        return DeskRig.begun(rig.imagine(DeskRig.request(prompt, Map.of()), asker));
    }

    private static void awaitBegun(DeskRig rig, String prompt) {
        while (!rig.generator.precedences.containsKey(prompt)) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void whoComesAfterSomebodyWithManyDrawingsGoesFirstInTheEngine() {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        try (DeskRig rig = new DeskRig(folder)) {
            rig.generator.gate = gate;
            for (String prompt : List.of("one", "two", "three")) {
                asked(rig, prompt, DeskRig.ADA);
                awaitBegun(rig, prompt);
            }
            asked(rig, "four", DeskRig.ADA);
            asked(rig, "five", DeskRig.ADA);
            RecordingDelivery others = asked(rig, "owl", OTHER);
            awaitBegun(rig, "owl");
            assertThat(rig.generator.precedences.keySet()).containsExactlyInAnyOrder("one", "two", "three", "owl");
            rig.generator.precedences.forEach((prompt, precedence) ->
                    assertThat(precedence.goesFirst()).as(prompt).isEqualTo(prompt.equals("owl")));
            gate.complete(null);
            others.finished.orTimeout(20, TimeUnit.SECONDS).join();
        } finally {
            gate.complete(null);
        }
    }
}
