package dev.easel.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.image.RgbImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ProgressRelayTest {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<Progress> told = new ArrayList<>();
    private final ProgressRelay relay = new ProgressRelay(told::add, waiting::add);

    private static Progress step(int step, RgbImage... previews) {
        return new Progress(step, 9, List.of(previews));
    }

    private void deliverAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void aListenerThatKeepsUpHearsEverything() {
        for (int i = 0; i < 10; i++) {
            relay.report(step(i));
            deliverAll();
        }
        assertThat(told).extracting(Progress::step).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void aSlowListenerMissesEventsButNotTheLast() {
        relay.report(step(0));
        relay.report(step(4));
        relay.report(step(9));
        assertThat(waiting).as("one delivery at a time").hasSize(1);
        deliverAll();
        assertThat(told).containsExactly(step(9));
    }

    @Test
    void whatComesDuringADeliveryIsDeliveredAfterIt() {
        List<Progress> heard = new ArrayList<>();
        List<ProgressRelay> self = new ArrayList<>();
        self.add(new ProgressRelay(
                progress -> {
                    heard.add(progress);
                    if (progress.step() < 3) {
                        self.get(0).report(step(progress.step() + 1));
                    }
                },
                waiting::add));
        self.get(0).report(step(0));
        assertThat(waiting).hasSize(1);
        deliverAll();
        assertThat(heard).extracting(Progress::step).containsExactly(0, 1, 2, 3);
    }

    @Test
    void previewsOfAMissedEventComeWithTheNext() {
        RgbImage preview = Pictures.disc(4);
        relay.report(step(1, preview));
        relay.report(step(2));
        deliverAll();
        assertThat(told).containsExactly(step(2, preview));
    }

    @Test
    void aListenerThatThrowsHearsTheNextEventAllTheSame() {
        List<Integer> heard = new ArrayList<>();
        ProgressRelay throwing = new ProgressRelay(
                progress -> {
                    heard.add(progress.step());
                    throw new AssertionError("as was to be shown");
                },
                waiting::add);
        throwing.report(step(1));
        deliverAll();
        throwing.report(step(2));
        deliverAll();
        assertThat(heard).containsExactly(1, 2);
    }
}
