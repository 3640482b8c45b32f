package dev.easel.bot.localchat.interaction;

import java.util.Arrays;
import java.util.Optional;

/** How a bot answers an interaction at first, with Discord's numbers. */
enum Callback {
    REPLY(4),
    DEFER_REPLY(5),
    DEFER_EDIT(6),
    EDIT(7),
    CHOICES(8),
    MODAL(9);

    private final int number;

    Callback(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static Optional<Callback> of(long number) {
        return Arrays.stream(values())
                .filter(callback -> callback.number == number)
                .findFirst();
    }
}
