package dev.easel.bot.imagine;

import dev.easel.bot.IoReason;
import dev.easel.bot.RefusedInputException;
import java.io.IOException;

/** What people handed in, fetched or kept already. Thread-safe. */
final class Handed implements Keeping {
    private final DrawingArchive archive;
    private final PictureSource source;

    Handed(DrawingArchive archive, PictureSource source) {
        this.archive = archive;
        this.source = source;
    }

    @Override
    public HandedPicture keep(String what, HandedPicture picture) {
        byte[] bytes = read(what, picture);
        return HandedPicture.kept(archive.keep(bytes), bytes.length);
    }

    /**
     * A picture's bytes; may take seconds.
     *
     * @param what it was given as
     * @throws RefusedInputException where it cannot be fetched
     */
    byte[] read(String what, HandedPicture picture) {
        if (picture.keptAs().isPresent()) {
            return archive.read(picture.keptAs().get());
        }
        try {
            return source.read(picture);
        } catch (IOException e) {
            throw new RefusedInputException(
                    "the picture given as " + what + " cannot be fetched: " + IoReason.of(e), e);
        }
    }
}
