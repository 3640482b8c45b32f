package dev.easel.engine.bench;

import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.ImageSize;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the command line, left to right; of an option given twice the last counts. Confined to one thread. */
final class Arguments {
    static final String USAGE = """
            usage: bench MODEL | --random sd15|sd21|sdxl|mini [options]
              MODEL                  a checkpoint's folder or .safetensors file
              --precision WHICH      float32, bfloat16, float16 or auto (auto)
              --size WxH             of the pictures (the model's own; for --psnr at most 256x256)
              --batch N              pictures at once, 1 to 16; guidance makes two network rows of each (1)
              --runs N               timed calls after one warm-up, 1 to 1000 (3)
              --device WHICH         auto, cpu, cuda or cuda:N (auto)
              --unet-only, --vae-only
              --peer WHICH           eager or eager-channels-last: beside the engine, call by call, the same network
                                     as diffusers' eager mode computes it, on the same native library without Python
              --psnr                 only this: 20 DDIM steps in bfloat16 against float32
              --json FILE            write the results there, too; - for standard output instead of the table
            """;

    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})x(\\d{1,4})");
    private static final List<Task> ALL =
            List.of(Task.UNET_STEP, Task.VAE_DECODE, Task.PROMPT_ENCODING, Task.COLD_START);

    private final Deque<String> rest;
    private @Nullable Target target;
    private Precision precision = Precision.AUTO;
    private String device = "auto";
    private Optional<ImageSize> size = Optional.empty();
    private int batch = 1;
    private int runs = 3;
    private List<Task> tasks = ALL;
    private Optional<Side> peer = Optional.empty();
    private Optional<String> json = Optional.empty();

    private Arguments(List<String> arguments) {
        rest = new ArrayDeque<>(arguments);
    }

    /** @throws UsageException naming what is wrong */
    static BenchOptions parse(List<String> arguments) {
        Arguments reader = new Arguments(arguments);
        while (!reader.rest.isEmpty()) {
            reader.option(reader.rest.removeFirst());
        }
        return reader.options();
    }

    private void option(String name) {
        switch (name) {
            case "--random" -> target(new Target.Random(choice(name, Architecture::parse)));
            case "--precision" -> precision = choice(name, Precision::parse);
            case "--device" -> device = value(name);
            case "--size" -> size = Optional.of(choice(name, Arguments::size));
            case "--batch" -> batch = number(name, 16);
            case "--runs" -> runs = number(name, 1000);
            case "--json" -> json = Optional.of(value(name));
            case "--peer" -> peer = Optional.of(choice(name, Arguments::peer));
            case "--unet-only" -> only(name, Task.UNET_STEP);
            case "--vae-only" -> only(name, Task.VAE_DECODE);
            case "--psnr" -> only(name, Task.PRECISION);
            default -> model(name);
        }
    }

    private void model(String argument) {
        if (argument.startsWith("-")) {
            throw new UsageException("there is no option " + argument);
        }
        target(new Target.Model(Path.of(argument)));
    }

    private void target(Target asked) {
        if (target != null) {
            throw new UsageException("one model at a time: " + target.words() + " or " + asked.words());
        }
        target = asked;
    }

    private void only(String name, Task task) {
        if (tasks.size() == 1) {
            throw new UsageException(name + " and another option that leaves the rest out exclude each other");
        }
        tasks = List.of(task);
    }

    private String value(String name) {
        if (rest.isEmpty()) {
            throw new UsageException(name + " needs a value");
        }
        return rest.removeFirst();
    }

    private interface Parser<T> {
        Optional<T> parse(String text);
    }

    private <T> T choice(String name, Parser<T> parser) {
        String value = value(name);
        return parser.parse(value).orElseThrow(() -> new UsageException(name + " cannot be '" + value + "'"));
    }

    private static Optional<Side> peer(String text) {
        return Side.parse(text).filter(side -> side != Side.EASEL);
    }

    private static Optional<ImageSize> size(String text) {
        Matcher sides = SIZE.matcher(text);
        if (!sides.matches()) {
            return Optional.empty();
        }
        int width = Integer.parseInt(sides.group(1));
        int height = Integer.parseInt(sides.group(2));
        boolean possible = width >= 64 && height >= 64 && width <= 4096 && height <= 4096;
        return possible && width % 8 == 0 && height % 8 == 0
                ? Optional.of(new ImageSize(width, height))
                : Optional.empty();
    }

    private int number(String name, int most) {
        String value = value(name);
        int number = value.matches("\\d{1,5}") ? Integer.parseInt(value) : 0;
        if (number < 1 || number > most) {
            throw new UsageException(name + " is 1 to " + most + ", not '" + value + "'");
        }
        return number;
    }

    private BenchOptions options() {
        if (target == null) {
            throw new UsageException("name a model's folder, or --random sd15, sd21, sdxl or mini");
        }
        try {
            EngineOptions engine = new EngineOptions(device, precision);
            return new BenchOptions(target, engine, size, batch, runs, tasks, peer, json);
        } catch (RefusedRequestException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
