package dev.easel.bot.localchat.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.NoSuchElementException;

/** The components of messages and modals, with Discord's numbers. */
public enum ComponentType {
    ACTION_ROW(1),
    BUTTON(2),
    STRING_SELECT(3),
    TEXT_INPUT(4),
    USER_SELECT(5),
    ROLE_SELECT(6),
    MENTIONABLE_SELECT(7),
    CHANNEL_SELECT(8),
    SECTION(9),
    TEXT_DISPLAY(10),
    THUMBNAIL(11),
    MEDIA_GALLERY(12),
    FILE(13),
    SEPARATOR(14),
    CONTAINER(17),
    LABEL(18),
    FILE_UPLOAD(19),
    RADIO_GROUP(21),
    CHECKBOX_GROUP(22),
    CHECKBOX(23);

    private final int number;

    ComponentType(int number) {
        this.number = number;
    }

    /** Discord's number. */
    public int number() {
        return number;
    }

    /**
     * The type of a component that was checked before.
     *
     * @throws NoSuchElementException where it has none
     */
    public static ComponentType of(JsonNode component) {
        return Arrays.stream(values())
                .filter(type -> type.is(component))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(
                        String.format(Locale.ROOT, "no component has the type \"%s\"", component.path("type"))));
    }

    /** Whether a component has this type. */
    public boolean is(JsonNode component) {
        return component.path("type").asInt() == number;
    }

    /** Whether people choose from a list. */
    public boolean select() {
        return this == STRING_SELECT
                || this == USER_SELECT
                || this == ROLE_SELECT
                || this == MENTIONABLE_SELECT
                || this == CHANNEL_SELECT;
    }
}
