package dev.easel.upscaler.bench;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param upscaler a folder or a file
 * @param runs calls of each kind, of which the fastest counts
 */
record UpscaleOptions(Path upscaler, int runs) {
    static final String USAGE = """
            usage: bench upscale [options]
              --upscaler PATH        a folder, or a .safetensors or .pth file (config/upscalers/esrgan-x4)
              --runs N               calls of each kind, 1 to 100, of which the fastest counts (5)
            """;

    private static final int MOST_RUNS = 100;

    /** @throws IllegalArgumentException saying what makes no sense */
    static UpscaleOptions parse(List<String> arguments, Path root) {
        Path upscaler = root.resolve("config/upscalers/esrgan-x4");
        int runs = 5;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--upscaler" -> upscaler = Path.of(value(option, rest));
                case "--runs" -> runs = runs(value(option, rest));
                default -> throw new IllegalArgumentException("unknown argument '" + option + "'");
            }
        }
        return new UpscaleOptions(upscaler, runs);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static int runs(String text) {
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > MOST_RUNS) {
            throw new IllegalArgumentException("--runs takes 1 to " + MOST_RUNS + ", not '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
