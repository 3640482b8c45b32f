package dev.easel.upscaler.bench;

import dev.easel.engine.EngineException;
import dev.easel.engine.tensor.CpuOps;
import dev.easel.engine.tensor.Ops;
import java.nio.file.Path;
import java.util.List;

/** The command that measures an upscaler on the CPU. */
public final class UpscaleBench {
    private UpscaleBench() {}

    /** Ends with status 2 where the arguments make no sense, 1 where a goal is missed or nothing can be measured. */
    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(UpscaleOptions.USAGE);
            return;
        }
        System.exit(status(List.of(arguments)));
    }

    private static int status(List<String> arguments) {
        try (Ops ops = CpuOps.open()) {
            Path root = Path.of(System.getProperty("easel.root", "."));
            UpscaleOptions options = UpscaleOptions.parse(arguments, root);
            Ops.NativeLibrary library = Ops.nativeLibrary();
            System.out.println(options.upscaler() + ", libtorch " + library.version() + ", " + library.threads()
                    + " threads, fastest of " + options.runs());
            boolean good = true;
            for (UpscaleTimes times : UpscaleTimes.measure(ops, options)) {
                System.out.println(times.line());
                good &= times.isGood();
            }
            return good ? 0 : 1;
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage());
            System.err.print(UpscaleOptions.USAGE);
            return 2;
        } catch (EngineException e) {
            System.err.println("bench: " + e.getMessage());
            return 1;
        }
    }
}
