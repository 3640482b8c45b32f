package dev.easel.bot.own;

import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.Letter;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.DrawingShelf;
import java.util.List;
import java.util.Optional;

/**
 * What reactions to the bot's messages ask for. Only whoever asked for a drawing has a say in it, but for favourites, which
 * everybody has. Thread-safe; reads the database and files.
 */
public final class Reactions {
    private static final String LETTER = "✉";
    private static final String REMOVAL = "❌";
    private static final List<String> FAVOURITE = List.of("⭐", "❤");
    private static final String AS_PICTURE = "\uFE0F";

    private final ImagineDesk desk;

    public Reactions(ImagineDesk desk) {
        this.desk = desk;
    }

    /** What is to be done about it now. */
    public sealed interface Answer {
        /** Nothing, or it is done. */
        record Nothing() implements Answer {}

        /** It is not known what the message shows; perhaps it is in a moment, if it was posted just now. */
        record Unknown() implements Answer {}

        /** @param letters to be sent to the person, in this order */
        record Sent(List<Letter> letters) implements Answer {
            public Sent {
                letters = List.copyOf(letters);
            }
        }

        /** The message is to be removed; {@link #removed} is told of it. */
        record Removal() implements Answer {}
    }

    /** Whether an emoji asks for anything. */
    public static boolean isKnown(String emoji) {
        String plain = plain(emoji);
        return plain.equals(LETTER) || plain.equals(REMOVAL) || FAVOURITE.contains(plain);
    }

    /** Whether two names are of one emoji, however it is to be drawn. */
    private static String plain(String emoji) {
        return emoji.replace(AS_PICTURE, "");
    }

    /**
     * Does what a person's reaction to a message asks for.
     *
     * @param fileLimit the largest file that can be sent to them, in bytes
     */
    public Answer answer(String emoji, long user, long message, long fileLimit) {
        Optional<DrawingId> underWay = desk.progressing(message);
        if (underWay.isPresent()) {
            if (plain(emoji).equals(REMOVAL)) {
                desk.withdraw(underWay.get(), user);
            }
            return new Answer.Nothing();
        }
        return shelf().shownBy(message)
                .map(cell -> answer(plain(emoji), user, cell, fileLimit))
                .orElseGet(Answer.Unknown::new);
    }

    private Answer answer(String emoji, long user, Cell cell, long fileLimit) {
        boolean own = shelf().find(cell.drawing())
                .map(Drawing::asker)
                .filter(asker -> asker.user() == user)
                .isPresent();
        if (FAVOURITE.contains(emoji)) {
            if (!shelf().isFavourite(user, cell)) {
                desk.drawings().favourite(cell, user);
            }
        } else if (own && emoji.equals(LETTER)) {
            return new Answer.Sent(desk.letters().of(cell, fileLimit));
        } else if (own && emoji.equals(REMOVAL)) {
            return new Answer.Removal();
        }
        return new Answer.Nothing();
    }

    /** A message was removed. */
    public void removed(long message) {
        shelf().removed(message);
    }

    private DrawingShelf shelf() {
        return desk.books().archive().shelf();
    }
}
