package dev.easel.bot.imagine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Models by name, opened when first lent, at most so many at a time: where there are more, the one not lent for longest
 * is closed. A borrower waits while all are lent and none may be closed. Thread-safe.
 */
final class OpenModels implements AutoCloseable {
    private final int most;
    private final Function<String, OpenModel> opener;
    private final Map<String, Slot> slots = new LinkedHashMap<>(16, 0.75f, true);
    private boolean closed;

    /** One model, from the moment that somebody opens it. */
    private static final class Slot {
        final CompletableFuture<OpenModel> opened = new CompletableFuture<>();
        final AtomicBoolean claimed = new AtomicBoolean();
        int lent;
    }

    OpenModels(int most, Function<String, OpenModel> opener) {
        this.most = most;
        this.opener = opener;
    }

    /**
     * Lends a model, once it is open.
     *
     * @throws CancellationException where this is closed, or the thread interrupted
     */
    LentModel lend(String name) {
        Slot slot = take(name);
        if (slot.claimed.compareAndSet(false, true)) {
            open(name, slot);
        }
        return lent(name, slot);
    }

    private synchronized Slot take(String name) {
        try {
            while (!closed && !slots.containsKey(name) && !hasRoom()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for a model");
        }
        if (closed) {
            throw new CancellationException("the models are closed");
        }
        Slot slot = slots.get(name);
        if (slot == null) {
            slot = new Slot();
            slots.put(name, slot);
        }
        slot.lent++;
        return slot;
    }

    /** The model of that name if it is open now. */
    synchronized Optional<OpenModel> ifOpen(String name) {
        Slot slot = slots.get(name);
        if (slot == null || !slot.opened.isDone() || slot.opened.isCompletedExceptionally()) {
            return Optional.empty();
        }
        return Optional.of(slot.opened.join());
    }

    private void open(String name, Slot slot) {
        try {
            slot.opened.complete(opener.apply(name));
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                slots.remove(name, slot);
            }
            slot.opened.completeExceptionally(e);
        }
    }

    private LentModel lent(String name, Slot slot) {
        try {
            return new LentModel(slot.opened.join(), () -> giveBack(slot));
        } catch (CompletionException e) {
            giveBack(slot);
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("opening the model " + name + " failed", e.getCause());
        }
    }

    private synchronized void giveBack(Slot slot) {
        slot.lent--;
        notifyAll();
    }

    private boolean hasRoom() {
        return slots.size() < most || closeIdle();
    }

    private boolean closeIdle() {
        Iterator<Slot> oldestFirst = slots.values().iterator();
        while (oldestFirst.hasNext()) {
            Slot slot = oldestFirst.next();
            if (slot.lent == 0) {
                oldestFirst.remove();
                slot.opened.join().generator().close();
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        List<Slot> open;
        synchronized (this) {
            closed = true;
            open = new ArrayList<>(slots.values());
            slots.clear();
            notifyAll();
        }
        for (Slot slot : open) {
            CompletableFuture<?> unused =
                    slot.opened.thenAccept(model -> model.generator().close());
        }
    }
}
