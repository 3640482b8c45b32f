package dev.easel.bot.imagine;

import java.time.Instant;
import java.util.Optional;

/**
 * Why there is no place.
 *
 * @param kind of what there are too many
 * @param count how many there are
 */
record Crowding(Kind kind, int count) {
    /** What is full. */
    enum Kind {
        STOPPING,
        PERSON,
        SERVER,
        ALL
    }

    /** @param room when there is a place again, as it looks */
    String sentence(Optional<Instant> room) {
        String again =
                room.map(at -> "ask again <t:" + at.getEpochSecond() + ":R>.").orElse("");
        return switch (kind) {
            case STOPPING -> Sentence.STOPPING;
            case PERSON ->
                "You have " + count + " drawings under way or waiting, which is as many as one person may; "
                        + (room.isPresent() ? again : "ask again when one of them is done.");
            case SERVER ->
                "This server has " + count + " drawings under way or waiting, which is as many as one server may; "
                        + (room.isPresent() ? again : "ask again in a few minutes.");
            case ALL ->
                "The queue is full with " + count + " drawings; "
                        + (room.isPresent() ? again : "ask again in a few minutes.");
        };
    }
}
