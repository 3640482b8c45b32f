package dev.easel.bot.cli;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.Sha256;
import dev.easel.bot.draft.Paths;
import dev.easel.bot.gallery.FileReference;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.Recipe;
import java.nio.file.Path;

/**
 * A recipe and the picture that held it, beside which its files are looked for.
 *
 * @param file the picture
 * @param recipe what it says
 */
record RecipeSource(Path file, Recipe recipe) {
    /** Where the recipe's file lies, once its content has been found unchanged. */
    Path verified(String what, FileReference reference) {
        Path path = existing(what, reference);
        refuseChanged(what, reference, Sha256.of(path));
        return path;
    }

    PictureFile picture(String what, FileReference reference) {
        PictureFile picture = PictureFile.read(existing(what, reference));
        refuseChanged(what, reference, picture.sha256());
        return picture;
    }

    private Path existing(String what, FileReference reference) {
        Path folder = file.toAbsolutePath().getParent();
        Path path = Paths.resolve(folder == null ? file : folder, reference.path());
        if (!path.toFile().exists()) {
            throw new RefusedInputException(
                    "the " + what + " " + path + ", which " + file + " was drawn with, is missing");
        }
        PictureFile.refuseUnlessRegular(path);
        return path;
    }

    private void refuseChanged(String what, FileReference reference, String sha256) {
        if (!sha256.equals(reference.sha256())) {
            throw new RefusedInputException("the " + what + " " + reference.path() + " is no longer the one that "
                    + file + " was drawn with: its SHA-256 is " + sha256 + ", not " + reference.sha256());
        }
    }
}
