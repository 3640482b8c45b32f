package dev.easel.engine.generate;

import dev.easel.engine.sampling.SamplerType;
import dev.easel.engine.tensor.OpenTensors;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Draws many small requests of all kinds in one process and prints what memory it holds, so that a person sees whether the
 * curve is flat. From the module's folder, with its test class path, and with a Java heap that is touched at the start so
 * that only native memory moves the curve: {@code java -Xms128m -Xmx128m -XX:+AlwaysPreTouch ... MemoryCurve [generations]}.
 */
public final class MemoryCurve {
    private static final int EVERY = 10;
    private static final long PAGE_KILOBYTES = 4;
    private static final ProgressListener VIEWER = new ProgressListener() {
        @Override
        public void onProgress(Progress progress) {}

        @Override
        public boolean wantsPreviews() {
            return true;
        }
    };

    private MemoryCurve() {}

    public static void main(String[] arguments) throws IOException {
        int generations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        PrintStream out = System.out;
        out.println("generations  resident MiB  Java heap MiB  open tensors  seconds");
        LoadedModel model = Models.mini();
        long[] nanos = {0};
        // Two seconds pass whenever the clock is read, so that a preview is made at every chance.
        try (ImageGenerator engine =
                new DiffusionImageGenerator(model, new JobStarter(model), () -> nanos[0] += 2_000_000_000L)) {
            long begin = System.nanoTime();
            print(out, 0, 0);
            for (int i = 1; i <= generations; i++) {
                engine.generate(request(i), i % 2 == 0 ? VIEWER : ProgressListener.silent());
                if (i % EVERY == 0) {
                    print(out, i, (System.nanoTime() - begin) / 1e9);
                }
            }
        }
        print(out, generations, 0);
    }

    /** Another seed and sampler each time, and prompts that come again, as they are cached; some from a picture, some with a mask, some without guidance. */
    private static GenerationRequest request(int i) {
        SamplerType[] samplers = SamplerType.values();
        Draft draft = new Draft()
                .prompt("3d red apple number " + i % 7 + ", flat".repeat(i % 3))
                .seed(i)
                .guidance(i % 5 == 0 ? 1 : 4)
                .sampler(samplers[i % samplers.length]);
        if (i % 4 == 1) {
            draft.from(new InitialImage(Pictures.disc(128), 0.8, Optional.empty()));
        } else if (i % 4 == 3) {
            draft.from(new InitialImage(Pictures.disc(128), 0.8, Optional.of(Pictures.rightHalf(128))));
        }
        return draft.request();
    }

    private static void print(PrintStream out, int generations, double seconds) throws IOException {
        Runtime runtime = Runtime.getRuntime();
        List<String> pages =
                List.of(Files.readString(Path.of("/proc/self/statm")).split(" "));
        out.printf(
                Locale.ROOT,
                "%11d  %12d  %13d  %12d  %7.1f%n",
                generations,
                Long.parseLong(pages.get(1)) * PAGE_KILOBYTES / 1024,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                OpenTensors.count(),
                seconds);
        out.flush();
    }
}
