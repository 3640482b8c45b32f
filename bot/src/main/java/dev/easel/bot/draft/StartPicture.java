package dev.easel.bot.draft;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.FileReference;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.RecipeStart;
import dev.easel.bot.gallery.Resampling;
import dev.easel.engine.generate.InitialImage;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;
import java.nio.file.Path;
import java.util.Optional;

/** A picture to start from, decoded, with the files it came from. */
public final class StartPicture {
    private final PictureFile pictureFile;
    private final Optional<PictureFile> maskFile;
    private final RgbImage picture;
    private final Optional<Mask> mask;
    private final double strength;

    private StartPicture(PictureFile pictureFile, Optional<PictureFile> maskFile, double strength) {
        this.pictureFile = pictureFile;
        this.maskFile = maskFile;
        this.picture = pictureFile.image();
        this.mask = maskFile.map(PictureFile::mask);
        this.strength = strength;
    }

    /** Refuses a mask of another size than the picture. */
    public static StartPicture of(PictureFile pictureFile, Optional<PictureFile> maskFile, double strength) {
        if (!(strength >= 0 && strength <= 1)) {
            throw new RefusedInputException("strength is 0 to 1, not " + strength);
        }
        StartPicture start = new StartPicture(pictureFile, maskFile, strength);
        start.mask.ifPresent(mask -> {
            if (mask.width() != start.picture.width() || mask.height() != start.picture.height()) {
                throw new RefusedInputException("the mask is " + mask.width() + "x" + mask.height()
                        + " and the picture " + start.picture.width() + "x" + start.picture.height()
                        + "; they must be of one size");
            }
        });
        return start;
    }

    /** The size nearest to an area that loses little of the picture. */
    ImageSize sizeWithAreaOf(ImageSize area, int multiple) {
        try {
            return new AspectRatio(picture.width(), picture.height()).withAreaOf(area, multiple);
        } catch (RefusedInputException e) {
            throw new RefusedInputException(
                    pictureFile.path() + " is " + picture.width() + "x" + picture.height()
                            + ", too thin to draw in its own shape; --size or --ar gives another",
                    e);
        }
    }

    InitialImage scaledTo(ImageSize size) {
        return new InitialImage(
                Resampling.cropToFill(picture, size), strength, mask.map(m -> Resampling.cropToFill(m, size)));
    }

    RecipeStart seenFrom(Path folder) {
        return new RecipeStart(reference(pictureFile, folder), maskFile.map(file -> reference(file, folder)), strength);
    }

    private static FileReference reference(PictureFile file, Path folder) {
        return new FileReference(Paths.seenFrom(folder, file.path()), file.sha256());
    }
}
