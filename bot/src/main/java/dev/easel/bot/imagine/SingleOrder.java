package dev.easel.bot.imagine;

import java.util.concurrent.RejectedExecutionException;

/** A single picture to post. Thread-safe. */
final class SingleOrder implements Order {
    private final ButtonId button;
    private final Asker asker;
    private final SinglePost singles;
    private final DeskThreads threads;

    SingleOrder(ButtonId button, Asker asker, SinglePost singles, DeskThreads threads) {
        this.button = button;
        this.asker = asker;
        this.singles = singles;
        this.threads = threads;
    }

    @Override
    public void begin(Delivery delivery) {
        try {
            threads.errand(() -> post(delivery));
        } catch (RejectedExecutionException e) {
            delivery.failed("Easel has too much to do just now; ask again in a minute.");
        }
    }

    private void post(Delivery delivery) {
        try {
            singles.post(button, asker, delivery);
        } catch (RuntimeException e) {
            delivery.failed(SinglePost.sentence(button, e));
        }
    }

    @Override
    public void abandon() {}
}
