package dev.easel.bot.localchat.interaction;

import java.util.Arrays;
import java.util.Locale;
import java.util.NoSuchElementException;

/** The components that people use in messages and modals, with Discord's numbers. */
enum ComponentType {
    ROW(1),
    BUTTON(2),
    STRING_SELECT(3),
    TEXT_INPUT(4),
    USER_SELECT(5),
    ROLE_SELECT(6),
    MENTIONABLE_SELECT(7),
    CHANNEL_SELECT(8),
    TEXT_DISPLAY(10),
    LABEL(18),
    FILE_UPLOAD(19),
    RADIO_GROUP(21),
    CHECKBOX_GROUP(22),
    CHECKBOX(23);

    private final int number;

    ComponentType(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /**
     * The type with a number.
     *
     * @throws NoSuchElementException where there is none
     */
    static ComponentType of(int number) {
        return Arrays.stream(values())
                .filter(type -> type.number == number)
                .findFirst()
                .orElseThrow(() ->
                        new NoSuchElementException(String.format(Locale.ROOT, "no component of type %d", number)));
    }

    static boolean exists(int number) {
        return Arrays.stream(values()).anyMatch(type -> type.number == number);
    }

    boolean select() {
        return this == STRING_SELECT
                || this == USER_SELECT
                || this == ROLE_SELECT
                || this == MENTIONABLE_SELECT
                || this == CHANNEL_SELECT;
    }
}
