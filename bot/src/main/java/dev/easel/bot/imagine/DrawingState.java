package dev.easel.bot.imagine;

import dev.easel.engine.generate.Progress;

/** Where a drawing is in its life, until it is over. */
sealed interface DrawingState {
    /** In words, for those who wait. */
    String note();

    record Queued() implements DrawingState {
        @Override
        public String note() {
            return "Waiting to start";
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
