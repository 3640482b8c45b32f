package dev.easel.bot.imagine;

import dev.easel.engine.generate.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where a drawing is in its life, until it is over. */
sealed interface DrawingState {
    /** In words, for those who wait. */
    String note();

    /**
     * @param place in the line, from 1; 0 where it is not known
     * @param begins as it looks
     */
    record Queued(int place, Optional<Instant> begins) implements DrawingState {
        static final Queued SOMEWHERE = new Queued(0, Optional.empty());
        private static final Duration NEWS = Duration.ofSeconds(30);

        /** Whether it is worth an edit: another place, or quite another moment. */
        boolean isNewsAfter(Queued told) {
            boolean later = begins.isPresent()
                    && told.begins
                            .map(at -> Duration.between(at, begins.get()).abs().compareTo(NEWS) > 0)
                            .orElse(true);
            return place != told.place || later;
        }

        @Override
        public String note() {
            String where = place == 0 ? "" : " at place " + place;
            String when =
                    begins.map(at -> ", <t:" + at.getEpochSecond() + ":R>").orElse("");
            return "Waiting to start" + where + when;
        }
    }

    record LoadingModel() implements DrawingState {
        @Override
        public String note() {
            return "Loading the model";
        }
    }

    record Running(int step, int total) implements DrawingState {
        static Running of(Progress progress) {
            return new Running(progress.step(), progress.total());
        }

        @Override
        public String note() {
            return (total == 0 ? 100 : 100 * step / total) + "%";
        }
    }

    /** @param percent of all there is to do, drawing included */
    record Enlarging(int percent) implements DrawingState {
        @Override
        public String note() {
            return percent + "%, enlarging";
        }
    }
}
