package dev.easel.bot.train;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.train.CaptionedPicture;
import dev.easel.engine.train.PictureSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** Compositions of emoji, picture i from the seed and i alone. Thread-safe. */
public final class EmojiPictures implements PictureSource {
    /** To be raised where compositions change. */
    private static final int COMPOSITION = 1;

    private final List<Emoji> emoji;
    private final int side;
    private final long seed;

    private EmojiPictures(List<Emoji> emoji, int side, long seed) {
        this.emoji = emoji;
        this.side = side;
        this.seed = seed;
    }

    /**
     * For training.
     *
     * @param data where the npm packages are, as scripts/train-data lays them out
     * @param side of a picture, in pixels
     * @throws RefusedInputException where a package is missing
     */
    public static EmojiPictures seen(Path data, int side, long seed) {
        return of(data, subject -> !HeldOut.contains(subject), side, seed);
    }

    /** For evaluation alone: subjects that {@link #seen} never shows. */
    public static EmojiPictures heldOut(Path data, int side, long seed) {
        return of(data, HeldOut::contains, side, seed);
    }

    private static EmojiPictures of(Path data, Predicate<String> subjects, int side, long seed) {
        List<Emoji> emoji = EmojiShelf.read(data, subjects);
        if (emoji.isEmpty()) {
            throw new RefusedInputException(data + " holds no emoji");
        }
        return new EmojiPictures(emoji, side, seed);
    }

    /** How many different emoji there are. */
    public int size() {
        return emoji.size();
    }

    @Override
    public long key() {
        return Objects.hash(
                COMPOSITION, seed, side, emoji.stream().map(Emoji::caption).toList());
    }

    @Override
    public CaptionedPicture picture(long number) {
        SplittableRandom random = new SplittableRandom(new SplittableRandom(seed).nextLong() + number);
        Emoji one = emoji.get(random.nextInt(emoji.size()));
        Composition composition = new Composition(side, random);
        RgbImage image = composition.compose(one.drawing().get());
        return new CaptionedPicture(image, one.caption() + composition.backgroundWords());
    }
}
