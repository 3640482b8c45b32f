package dev.easel.bot.localchat.command;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of options that commands have, with Discord's numbers. */
public enum OptionType {
    SUB_COMMAND(1),
    SUB_COMMAND_GROUP(2),
    STRING(3),
    INTEGER(4),
    BOOLEAN(5),
    USER(6),
    CHANNEL(7),
    ROLE(8),
    MENTIONABLE(9),
    NUMBER(10),
    ATTACHMENT(11);

    private final int number;

    OptionType(int number) {
        this.number = number;
    }

    /** Discord's number. */
    public int number() {
        return number;
    }

    /** The type with a number. */
    public static Optional<OptionType> of(long number) {
        return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
    }

    /** Whether it holds options instead of a value. */
    public boolean nests() {
        return this == SUB_COMMAND || this == SUB_COMMAND_GROUP;
    }

    /** Whether its values may be chosen from a list. */
    public boolean choosable() {
        return this == STRING || this == INTEGER || this == NUMBER;
    }
}
