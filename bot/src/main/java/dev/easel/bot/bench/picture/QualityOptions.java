package dev.easel.bot.bench.picture;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.upscale.Upscalers;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.Precision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What is measured.
 *
 * @param pictures files
 * @param upscaler a network's name or path
 * @param engine device and precision
 * @param sheet where pictures of all ways are drawn side by side
 * @param each whether each picture has lines of its own
 */
record QualityOptions(List<Path> pictures, String upscaler, EngineOptions engine, Optional<Path> sheet, boolean each) {
    static final String USAGE = """
            usage: bench upscale-quality [options] PICTURE...
            Makes each picture a quarter as large, enlarges that again in several ways, and tells how true each is.
              --upscaler NAME   a network's name or path (esrgan-x4)
              --precision NAME  auto, float32, float16 or bfloat16 (float32)
              --sheet FILE      draw the pictures side by side: .png, .jpg or .webp
              --each            a line for each picture
            """;

    QualityOptions {
        pictures = List.copyOf(pictures);
    }

    /** @throws RefusedInputException naming what is wrong */
    static QualityOptions parse(List<String> arguments) {
        QualityOptions options = new QualityOptions(
                List.of(), Upscalers.DEFAULT, new EngineOptions("cpu", Precision.FLOAT32), Optional.empty(), false);
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            options = options.with(rest.next(), rest);
        }
        if (options.pictures.isEmpty()) {
            throw new RefusedInputException("name the pictures to measure with");
        }
        return options;
    }

    private QualityOptions with(String word, Iterator<String> rest) {
        return switch (word) {
            case "--upscaler" -> new QualityOptions(pictures, value(word, rest), engine, sheet, each);
            case "--precision" -> new QualityOptions(pictures, upscaler, engine(value(word, rest)), sheet, each);
            case "--sheet" ->
                new QualityOptions(pictures, upscaler, engine, Optional.of(Path.of(value(word, rest))), each);
            case "--each" -> new QualityOptions(pictures, upscaler, engine, sheet, true);
            default -> {
                if (word.startsWith("--")) {
                    throw new RefusedInputException("there is no option " + word);
                }
                List<Path> more = new ArrayList<>(pictures);
                more.add(Path.of(word));
                yield new QualityOptions(more, upscaler, engine, sheet, each);
            }
        };
    }

    private static EngineOptions engine(String precision) {
        return new EngineOptions(
                "cpu",
                Precision.parse(precision)
                        .orElseThrow(() -> new RefusedInputException("there is no precision '" + precision + "'")));
    }

    private static String value(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new RefusedInputException(name + " takes a value");
        }
        return rest.next();
    }
}
