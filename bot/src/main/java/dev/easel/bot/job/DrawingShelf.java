package dev.easel.bot.job;

import java.util.List;
import java.util.Optional;

/** Finished drawings and what became of them. Thread-safe; methods take milliseconds. */
public interface DrawingShelf {
    Optional<Drawing> find(DrawingId id);

    /** The drawings of a person, or of all where the user is 0, the latest first. */
    List<Drawing> latest(long user, int offset, int count);

    /** How many drawings a person has, or all where the user is 0. */
    int count(long user);

    /** Remembers where a picture was posted alone. */
    void posted(Cell cell, PostedMessage at);

    /** Where a picture was posted last. */
    Optional<PostedMessage> posted(Cell cell);

    /** Chooses a picture as a person's favourite, or no longer; true where it is one now. */
    boolean toggleFavourite(long user, Cell cell);

    /** Whether somebody chose a picture as favourite. */
    boolean isFavourite(long user, Cell cell);

    /** A person's favourites, or everybody's where the user is 0, the latest first. */
    List<Cell> favourites(long user, int offset, int count);

    /** Forgets a drawing; its files are no longer named. False where there is none. */
    boolean forget(DrawingId id);

    /** Whether any drawing names a file of this SHA-256. */
    boolean names(String sha256);
}
