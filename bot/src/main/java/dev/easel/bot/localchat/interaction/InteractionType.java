package dev.easel.bot.localchat.interaction;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What people do, with Discord's numbers. */
enum InteractionType {
    COMMAND(2),
    COMPONENT(3),
    AUTOCOMPLETE(4),
    MODAL(5);

    private final int number;

    InteractionType(int number) {
        this.number = number;
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
     * @param onMessage whether it began with a component of a message, which can then be edited
     */
    List<Callback> callbacks(boolean onMessage) {
        return switch (this) {
            case COMMAND -> List.of(Callback.REPLY, Callback.DEFER_REPLY, Callback.MODAL);
            case COMPONENT ->
                List.of(Callback.REPLY, Callback.DEFER_REPLY, Callback.DEFER_EDIT, Callback.EDIT, Callback.MODAL);
            case AUTOCOMPLETE -> List.of(Callback.CHOICES);
            case MODAL ->
                onMessage
                        ? List.of(Callback.REPLY, Callback.DEFER_REPLY, Callback.DEFER_EDIT, Callback.EDIT)
                        : List.of(Callback.REPLY, Callback.DEFER_REPLY);
        };
    }
}
