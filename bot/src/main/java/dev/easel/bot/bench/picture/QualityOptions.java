package dev.easel.bot.bench.picture;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.upscale.Upscalers;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.Precision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is measured.
 *
 * @param pictures files
 * @param factor by which they are made smaller, and larger again
 * @param heldOut how many compositions of emoji that no training saw are measured besides
 * @param upscaler a network's name or path
 * @param model a folder with an autoencoder and a refiner
 * @param engine device and precision of the upscaler
 * @param sheet where pictures of all ways are drawn side by side
 * @param each whether each picture has lines of its own
 */
record QualityOptions(
        List<Path> pictures,
        int factor,
        int heldOut,
        String upscaler,
        Path model,
        EngineOptions engine,
        Optional<Path> sheet,
        boolean each) {
    static final String USAGE = """
            usage: bench upscale-quality [options] PICTURE...
            Makes each picture smaller, enlarges that again in several ways, and tells how true each is.
              --factor N        how many times smaller, and larger again: 2 or 4 (4)
              --held-out N      N compositions of emoji that no training saw, of what scripts/train-data fetched (0)
              --upscaler NAME   a network's name or path (esrgan-x4)
              --model DIR       whose autoencoder and refiner are tried (config/models/easel-mini)
              --precision NAME  of the upscaler: auto, float32, float16 or bfloat16 (float32)
              --sheet FILE      draw the pictures side by side: .png, .jpg or .webp
              --each            a line for each picture
            """;

    private static final Set<String> VALUED =
            Set.of("--factor", "--held-out", "--upscaler", "--model", "--precision", "--sheet");
    private static final int MOST_HELD_OUT = 1000;

    QualityOptions {
        pictures = List.copyOf(pictures);
        if (pictures.isEmpty() && heldOut == 0) {
            throw new RefusedInputException("name the pictures to measure with");
        }
    }

    /** @throws RefusedInputException naming what is wrong */
    static QualityOptions parse(List<String> arguments) {
        List<Path> pictures = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        boolean each = false;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (word.equals("--each")) {
                each = true;
            } else if (VALUED.contains(word)) {
                values.put(word, value(word, rest));
            } else if (word.startsWith("--")) {
                throw new RefusedInputException("there is no option " + word);
            } else {
                pictures.add(Path.of(word));
            }
        }
        return new QualityOptions(
                pictures,
                factor(values.getOrDefault("--factor", "4")),
                heldOut(values.getOrDefault("--held-out", "0")),
                values.getOrDefault("--upscaler", Upscalers.DEFAULT),
                Optional.ofNullable(values.get("--model")).map(Path::of).orElseGet(QualityOptions::shippedModel),
                new EngineOptions("cpu", precision(values.getOrDefault("--precision", Precision.FLOAT32.id()))),
                Optional.ofNullable(values.get("--sheet")).map(Path::of),
                each);
    }

    private static Path shippedModel() {
        return Path.of(System.getProperty("easel.root", ".")).resolve("config/models/easel-mini");
    }

    private static int factor(String number) {
        if (!number.matches("[24]")) {
            throw new RefusedInputException("--factor is 2 or 4, not '" + number + "'");
        }
        return Integer.parseInt(number);
    }

    private static int heldOut(String number) {
        if (!number.matches("[0-9]{1,4}") || Integer.parseInt(number) > MOST_HELD_OUT) {
            throw new RefusedInputException("--held-out is 0 to " + MOST_HELD_OUT + ", not '" + number + "'");
        }
        return Integer.parseInt(number);
    }

    private static Precision precision(String id) {
        return Precision.parse(id).orElseThrow(() -> new RefusedInputException("there is no precision '" + id + "'"));
    }

    private static String value(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new RefusedInputException(name + " takes a value");
        }
        return rest.next();
    }
}
