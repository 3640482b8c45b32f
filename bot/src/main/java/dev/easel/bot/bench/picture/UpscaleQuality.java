package dev.easel.bot.bench.picture;

import dev.easel.bot.FailureException;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.PictureFormat;
import dev.easel.bot.gallery.PictureTexts;
import dev.easel.bot.gallery.WholeFile;
import dev.easel.bot.train.EmojiPictures;
import dev.easel.engine.EngineException;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.RgbaImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The command that measures how true enlarged pictures are: prints a table, and draws a sheet where asked. */
public final class UpscaleQuality {
    private static final int HELD_OUT_SIDE = 256;

    /** Of the compositions; another than trainings take. */
    private static final long SEED = 2;

    private UpscaleQuality() {}

    /** Ends with status 2 where the arguments make no sense, 1 where it cannot be measured. */
    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(QualityOptions.USAGE);
            return;
        }
        System.exit(status(List.of(arguments)));
    }

    private static int status(List<String> arguments) {
        try {
            measure(QualityOptions.parse(arguments));
            return 0;
        } catch (RefusedInputException e) {
            System.err.println("bench: " + e.getMessage());
            System.err.print(QualityOptions.USAGE);
            return 2;
        } catch (FailureException | EngineException e) {
            System.err.println("bench: " + e.getMessage());
            return 1;
        }
    }

    private static void measure(QualityOptions options) {
        try (Ways ways = Ways.open(options)) {
            QualityTable table = new QualityTable(ways.names(), options.each());
            List<List<RgbImage>> shown = new ArrayList<>();
            for (Picture picture : pictures(options)) {
                Sample sample = Sample.of(picture.image().get(), options.factor());
                List<RgbImage> enlarged = ways.enlarged(sample);
                table.add(picture.name(), sample, enlarged);
                if (options.sheet().isPresent()) {
                    shown.add(cut(sample, enlarged));
                }
            }
            table.lines().forEach(System.out::println);
            options.sheet().ifPresent(file -> write(file, QualitySheet.of(ways.names(), shown)));
        }
    }

    private static List<Picture> pictures(QualityOptions options) {
        List<Picture> pictures = new ArrayList<>();
        for (Path file : options.pictures()) {
            pictures.add(new Picture(
                    String.valueOf(file.getFileName()),
                    () -> PictureFile.read(file).image()));
        }
        if (options.heldOut() > 0) {
            EmojiPictures emoji = EmojiPictures.heldOut(data(), HELD_OUT_SIDE, SEED);
            for (int i = 0; i < options.heldOut(); i++) {
                int number = i;
                pictures.add(
                        new Picture("held out " + i, () -> emoji.picture(number).image()));
            }
        }
        return pictures;
    }

    private static Path data() {
        return Path.of(System.getenv().getOrDefault("EASEL_HOME", "."), "train");
    }

    private static List<RgbImage> cut(Sample sample, List<RgbImage> enlarged) {
        List<RgbImage> row =
                new ArrayList<>(enlarged.stream().map(QualitySheet::middle).toList());
        row.add(QualitySheet.middle(sample.whole()));
        return row;
    }

    private static void write(Path file, RgbImage sheet) {
        PictureFormat format = PictureFormat.of(file)
                .orElseThrow(() -> new RefusedInputException(file + " ends in no picture's ending"));
        WholeFile.write(file, format.encode(RgbaImage.opaque(sheet), PictureTexts.NONE));
    }

    private record Picture(String name, Supplier<RgbImage> image) {}
}
