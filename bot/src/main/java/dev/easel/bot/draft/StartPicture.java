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

/** A picture to start from, with the files it came from; decoded anew where it is used, as it may wait for long. */
public final class StartPicture {
    /** How much of a picture is redrawn where nothing is said of it. */
    public static final double USUAL_STRENGTH = 0.75;

    private final PictureFile pictureFile;
    private final Optional<PictureFile> maskFile;
    private final int width;
    private final int height;
    private final double strength;
    private final boolean soft;

    private StartPicture(PictureFile pictureFile, Optional<PictureFile> maskFile, double strength) {
        RgbImage picture = pictureFile.image();
        this.pictureFile = pictureFile;
        this.maskFile = maskFile;
        this.width = picture.width();
        this.height = picture.height();
        this.strength = strength;
        this.soft = false;
    }

    private StartPicture(StartPicture other, boolean soft) {
        this.pictureFile = other.pictureFile;
        this.maskFile = other.maskFile;
        this.width = other.width;
        this.height = other.height;
        this.strength = other.strength;
        this.soft = soft;
    }

    public double strength() {
        return strength;
    }

    /** The same, whose mask is to have an invisible border or not; see {@link InitialImage}. */
    public StartPicture withBorder(boolean invisible) {
        return new StartPicture(this, invisible);
    }

    /** Refuses what cannot be decoded, and a mask of another size than the picture. */
    public static StartPicture of(PictureFile pictureFile, Optional<PictureFile> maskFile, double strength) {
        if (!(strength >= 0 && strength <= 1)) {
            throw new RefusedInputException("strength is 0 to 1, not " + strength);
        }
        StartPicture start = new StartPicture(pictureFile, maskFile, strength);
        maskFile.map(PictureFile::mask).ifPresent(start::refuseOtherSize);
        return start;
    }

    private void refuseOtherSize(Mask mask) {
        if (mask.width() != width || mask.height() != height) {
            throw new RefusedInputException("the mask is " + mask.width() + "x" + mask.height() + " and the picture "
                    + width + "x" + height + "; they must be of one size");
        }
    }

    /** The size nearest to an area that loses little of the picture. */
    ImageSize sizeWithAreaOf(ImageSize area, int multiple) {
        try {
            return new AspectRatio(width, height).withAreaOf(area, multiple);
        } catch (RefusedInputException e) {
            throw new RefusedInputException(
                    pictureFile.path() + " is " + width + "x" + height
                            + ", too thin to draw in its own shape; --size or --ar gives another",
                    e);
        }
    }

    /** Whether a part of it stays as it is. */
    public boolean keeps() {
        return maskFile.isPresent();
    }

    /** Whether it has the pixels for a size. */
    public boolean fills(ImageSize size) {
        return width >= size.width() && height >= size.height();
    }

    /** Its middle part, in a size. */
    public InitialImage scaledTo(ImageSize size) {
        return new InitialImage(
                Resampling.cropToFill(pictureFile.image(), size),
                strength,
                maskFile.map(PictureFile::mask).map(mask -> Resampling.cropToFill(mask, size)),
                soft);
    }

    /** As a recipe in that folder names it. */
    public RecipeStart seenFrom(Path folder) {
        return new RecipeStart(
                reference(pictureFile, folder), maskFile.map(file -> reference(file, folder)), strength, soft);
    }

    private static FileReference reference(PictureFile file, Path folder) {
        return new FileReference(Paths.seenFrom(folder, file.path()), file.sha256());
    }
}
