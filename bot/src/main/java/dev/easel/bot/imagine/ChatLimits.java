package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.Wishes;
import dev.easel.bot.gallery.Grid;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.Recipe;
import dev.easel.engine.generate.ModelProfile;

/** What one person may ask of a machine that all share, where the command line allows more. */
final class ChatLimits {
    static final int MOST_PICTURES = 4;
    private static final int MOST_AREAS = 4;

    /** The share by which a shape's size, rounded, may be over; a picture of each shape can be made twice as large. */
    private static final int ROUNDING = 4;

    private static final long MOST_HANDED_PIXELS = 16_000_000;

    private ChatLimits() {}

    static void refuseTooMany(Wishes wishes) {
        Integer count = wishes.count();
        if (count != null && (count < 1 || count > MOST_PICTURES)) {
            throw new RefusedInputException("count is 1 to " + MOST_PICTURES + ", not " + count);
        }
    }

    /** By its announced size, before it is fetched. */
    static void refuseTooLarge(HandedPicture picture) {
        if (picture.bytes() > HandedPicture.LARGEST) {
            throw new RefusedInputException("a picture of " + picture.bytes() + " bytes is too large here; it may have "
                    + HandedPicture.LARGEST + ", which is 10 MiB");
        }
    }

    /** By its header, before it is decoded. */
    static void refuseTooManyPixels(PictureFile picture) {
        long pixels = picture.pixels();
        if (pixels > MOST_HANDED_PIXELS) {
            throw new RefusedInputException(picture.path() + ": " + pixels
                    + " pixels are too many here; a picture may have " + MOST_HANDED_PIXELS);
        }
    }

    static void refuseTooLarge(Recipe recipe, ModelProfile model) {
        long most = (long) MOST_AREAS * model.size().width() * model.size().height();
        if ((long) recipe.size().width() * recipe.size().height() > most + most / ROUNDING) {
            throw new RefusedInputException("the size " + recipe.size() + " is too large here: a picture may have "
                    + MOST_AREAS + " times the pixels of " + model.size() + ", in which the model " + model.name()
                    + " draws by itself");
        }
        if (recipe.count() > MOST_PICTURES) {
            throw new RefusedInputException("the recipe asks for " + recipe.count() + " pictures; --count "
                    + MOST_PICTURES + " is the most here");
        }
        Grid.refuseTooLarge(recipe.count(), recipe.pictureSize());
    }
}
