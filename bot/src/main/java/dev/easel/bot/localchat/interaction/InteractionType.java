package dev.easel.bot.localchat.interaction;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What people do, with Discord's numbers, and by which kinds of callback a bot may answer it. */
enum InteractionType {
    COMMAND(2, Callback.REPLY, Callback.DEFER_REPLY, Callback.MODAL),
    COMPONENT(3, Callback.REPLY, Callback.DEFER_REPLY, Callback.DEFER_EDIT, Callback.EDIT, Callback.MODAL),
    AUTOCOMPLETE(4, Callback.CHOICES),
    /** Editing answers only a modal that a component opened. */
    MODAL(5, Callback.REPLY, Callback.DEFER_REPLY, Callback.DEFER_EDIT, Callback.EDIT);

    private final int number;
    private final List<Callback> callbacks;

    InteractionType(int number, Callback... callbacks) {
        this.number = number;
        this.callbacks = List.of(callbacks);
    }

    int number() {
        return number;
    }

    static Optional<InteractionType> of(long number) {
        return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
    }

    /**
     * The kinds of callback that answer it.
     *
     * @param onMessage whether it began with a component of a message
     */
    List<Callback> callbacks(boolean onMessage) {
        return callbacks.stream()
                .filter(callback -> onMessage || (callback != Callback.EDIT && callback != Callback.DEFER_EDIT))
                .toList();
    }
}
