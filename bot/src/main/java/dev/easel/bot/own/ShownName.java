package dev.easel.bot.own;

import dev.easel.bot.job.Cell;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.DrawingShelf;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people name what is to be shown: an id, an id with a picture's number, the name of a file, or a message's link. */
sealed interface ShownName {
    /** An id, perhaps with {@code #2} or {@code -2}, perhaps as the name of a file. */
    Pattern NAME =
            Pattern.compile("(?:easel-)?([0-9a-f]{16})(?:[-# ]+([1-9][0-9]?))?(?:-s[0-9a-f]{4})?(?:\\.[a-z]{3,4})?");

    Pattern LINK =
            Pattern.compile("https?://[^/ ]+/channels/(?:@me|[0-9]{1,20})/[0-9]{1,20}/([0-9]{1,19})/?(?:[?#].*)?");

    /** The picture; empty where the message shows none that is known. */
    Optional<Cell> cell(DrawingShelf shelf);

    /** @param cell as it was named */
    record OfPicture(Cell cell) implements ShownName {
        @Override
        public Optional<Cell> cell(DrawingShelf shelf) {
            return Optional.of(cell);
        }
    }

    /** @param message that shows it */
    record OfMessage(long message) implements ShownName {
        @Override
        public Optional<Cell> cell(DrawingShelf shelf) {
            return shelf.shownBy(message);
        }
    }

    /** Empty for text of another form. */
    static Optional<ShownName> parse(String typed) {
        String text = typed.strip();
        Matcher link = LINK.matcher(text);
        if (link.matches()) {
            return Optional.of(new OfMessage(Long.parseLong(link.group(1))));
        }
        Matcher name = NAME.matcher(text.toLowerCase(Locale.ROOT));
        if (!name.matches()) {
            return Optional.empty();
        }
        int number = name.group(2) == null ? 0 : Integer.parseInt(name.group(2));
        return Optional.of(new OfPicture(new Cell(new DrawingId(name.group(1)), number)));
    }
}
