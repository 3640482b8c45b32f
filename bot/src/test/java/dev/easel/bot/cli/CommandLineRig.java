package dev.easel.bot.cli;

import dev.easel.bot.RecordingImageGenerator;
import dev.easel.bot.check.Machine;
import dev.easel.bot.model.ModelFolders;
import dev.easel.bot.upscale.UpscalerFolders;
import dev.easel.bot.upscale.UpscalerOpener;
import dev.easel.bot.upscale.Upscalers;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.upscaler.ResamplingUpscaler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The whole command line in a folder of its own, with captured streams, a fake engine and a clock that ticks. */
final class CommandLineRig {
    static final long RANDOM_SEED = 77;

    final Path folder;
    final Path modelHome;
    final RecordingImageGenerator generator = new RecordingImageGenerator();
    final List<EngineOptions> opened = new ArrayList<>();
    final Map<String, String> environment = new HashMap<>();
    final FakeChat chat = new FakeChat();
    final FakeBot bot = new FakeBot();
    Machine machine = new Machine(17, 8_000_000_000L, folder -> 9_000_000_000L, () -> "libtorch 0, no CUDA device");

    /** The first thing a command that keeps running hears; such commands end at once where the test does not replace it. */
    StopSignal stop = askedAlready();

    UpscalerOpener upscalers = (weights, options) -> new ResamplingUpscaler();

    Path home;
    boolean terminal;
    private long nanos;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    CommandLineRig(Path folder) {
        this.folder = folder;
        this.home = folder.resolve("home");
        this.modelHome = home.resolve("models");
        installModel("easel-mini", "{\"_class_name\": \"StableDiffusionPipeline\"}");
    }

    void installModel(String name, String index) {
        try {
            Files.createDirectories(modelHome.resolve(name));
            Files.writeString(modelHome.resolve(name).resolve("model_index.json"), index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int run(String... arguments) {
        out.reset();
        err.reset();
        Surroundings surroundings = new Surroundings(
                folder,
                modelHome,
                new ModelFolders(List.of(modelHome), folder),
                new Upscalers(new UpscalerFolders(List.of(home.resolve("upscalers")), folder), upscalers),
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                (model, options) -> {
                    opened.add(options);
                    generator.openWith(options.precision());
                    return generator;
                },
                () -> nanos += 50_000_000,
                () -> RANDOM_SEED,
                new ChatSurroundings(home, folder.resolve("shipped.yaml"), chat, bot, stop, machine));
        return new CommandRunner(surroundings).run(arguments);
    }

    private static StopSignal askedAlready() {
        StopSignal signal = new StopSignal();
        signal.ask();
        return signal;
    }

    /** A folder that counts as a network. */
    void installUpscaler(String name) {
        try {
            Files.createDirectories(home.resolve("upscalers").resolve(name));
            Files.writeString(home.resolve("upscalers").resolve(name).resolve("model.safetensors"), "weights");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** The last line of err, where the error sentence stands. */
    String sentence() {
        List<String> lines = err().lines().toList();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
