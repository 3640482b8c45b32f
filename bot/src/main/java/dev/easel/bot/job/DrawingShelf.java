package dev.easel.bot.job;

import java.util.List;
import java.util.Optional;

/** Finished drawings and what became of them. Thread-safe; methods take milliseconds. */
public interface DrawingShelf {
    Optional<Drawing> find(DrawingId id);

    /** The drawings of a person, or of all where the user is 0, the latest first. */
    List<Drawing> latest(long user, int offset, int count);

    /** The drawings that somebody has a favourite of, the latest first. */
    List<Drawing> latestFavourites(int offset, int count);

    /** Keeps a drawing that no job of the ledger made; false where it is kept already. */
    boolean keep(Drawing drawing);

    /** How many drawings a person has, or all where the user is 0. */
    int count(long user);

    /** Remembers where a picture was posted alone. */
    void posted(Cell cell, PostedMessage at);

    /** Where a picture was posted last. */
    Optional<PostedMessage> posted(Cell cell);

    /** A message was taken away; whoever asks for its picture gets it anew. */
    void removed(long message);

    /** What a message shows; empty where it was not told of. */
    Optional<Cell> shownBy(long message);

    /** Chooses a picture as a person's favourite, or no longer; true where it is one now. */
    boolean toggleFavourite(long user, Cell cell);

    /** Whether somebody chose a picture as favourite. */
    boolean isFavourite(long user, Cell cell);

    /** Whether somebody chose any picture of a drawing as favourite, or all of them. */
    boolean hasFavourite(DrawingId drawing);

    /** How many favourites a person has. */
    int countFavourites(long user);

    /** How many pictures a person's drawings have. */
    int countPictures(long user);

    /** A person's favourites, or everybody's where the user is 0, the latest first. */
    List<Cell> favourites(long user, int offset, int count);

    /** Forgets a drawing; its files are no longer named. False where there is none. */
    boolean forget(DrawingId id);

    /** Whether any drawing names a file of this SHA-256. */
    boolean names(String sha256);
}
