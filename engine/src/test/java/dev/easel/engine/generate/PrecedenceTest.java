package dev.easel.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PrecedenceTest {
    private static final int STEPS = 5;
    private static Path checkpoint;

    private BatcherRig rig;

    @BeforeAll
    static void write(@TempDir Path folder) {
        checkpoint = TinyCheckpoint.write(folder);
    }

    @BeforeEach
    void load() {
        rig = new BatcherRig(Models.load(checkpoint), 8);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private static Draft draft() {
        return new Draft().size(64, 64).count(4).steps(STEPS);
    }

    private Job first() {
        return rig.submit(draft().seed(50), ProgressListener.silent(), () -> true);
    }

    private int turnsUntilDone(Job job) {
        int turns = 0;
        while (!job.result().isDone()) {
            rig.turn();
            turns++;
        }
        return turns;
    }

    private List<Job> crowd() {
        List<Job> crowd = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            crowd.add(rig.submit(draft().seed(4L * i)));
        }
        rig.turn(3);
        return crowd;
    }

    @Test
    void whoGoesFirstWaitsForNobody() {
        int alone = turnsUntilDone(rig.submit(draft().seed(50)));
        List<Job> crowd = crowd();
        rig.calls.clear();
        assertThat(turnsUntilDone(first())).isEqualTo(alone);
        assertThat(rig.calls).as("only their own rows").containsOnly(8).hasSize(STEPS);
        rig.finish(crowd.toArray(Job[]::new));
        assertThat(crowd).allSatisfy(job -> assertThat(job.result()).isCompleted());
    }

    @Test
    void theSameWithoutPrecedenceWaitsForItsShare() {
        int alone = turnsUntilDone(rig.submit(draft().seed(50)));
        crowd();
        assertThat(turnsUntilDone(rig.submit(draft().seed(50)))).isGreaterThan(2 * alone);
    }

    @Test
    void thePicturesAreTheSame() {
        Job alone = rig.submit(draft().seed(50));
        rig.finish(alone);
        crowd();
        Job first = first();
        rig.finish(first);
        for (int i = 0; i < 4; i++) {
            assertThat(Pictures.psnr(
                            first.result().join().images().get(i),
                            alone.result().join().images().get(i)))
                    .isGreaterThan(60);
        }
    }

    @Test
    void whoIsPassedOverByOneAfterTheOtherIsDrawnAllTheSame() {
        Job passed = rig.submit(draft().seed(1));
        rig.turn();
        Job ahead = first();
        int turns = 0;
        int overtook = 0;
        while (!passed.result().isDone()) {
            if (ahead.result().isDone()) {
                ahead = first();
                overtook++;
            }
            rig.turn();
            turns++;
        }
        assertThat(overtook).isBetween(2, 8);
        assertThat(turns).isLessThan(60);
    }

    @Test
    void precedenceIsAskedForAnew() {
        boolean[] goesFirst = new boolean[1];
        crowd();
        Job job = rig.submit(draft().seed(50), ProgressListener.silent(), () -> goesFirst[0]);
        rig.turn();
        assertThat(job.stepsDone()).isZero();
        goesFirst[0] = true;
        rig.turn(2);
        assertThat(job.stepsDone()).isEqualTo(2);
    }
}
