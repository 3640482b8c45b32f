package dev.easel.bot.cli;

import dev.easel.bot.model.ModelFolders;
import dev.easel.engine.generate.DiffusionImageGenerator;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Where the program starts: wires the commands to the machine. */
public final class EaselMain {
    private EaselMain() {}

    /** Runs one command; the exit status is 0, 1 where the machine failed, 2 where the input was refused. */
    public static void main(String[] arguments) {
        Surroundings machine = machine();
        int status = new CommandRunner(machine).run(arguments);
        machine.out().flush();
        machine.err().flush();
        System.exit(status);
    }

    private static Surroundings machine() {
        Map<String, String> environment = System.getenv();
        Path working = Path.of("").toAbsolutePath();
        String home = environment.getOrDefault("EASEL_HOME", System.getProperty("user.home") + "/.easel");
        Path modelHome = working.resolve(home).resolve("models");
        Path builtIn = working.resolve(System.getProperty("easel.root", ".")).resolve("config/models");
        SplittableRandom random = new SplittableRandom();
        return new Surroundings(
                working,
                modelHome,
                new ModelFolders(List.of(builtIn.normalize(), modelHome), working),
                environment,
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Boolean.getBoolean("easel.terminal"),
                DiffusionImageGenerator::open,
                System::nanoTime,
                // Room for the seeds of sixteen pictures below 2^32.
                () -> random.nextLong((1L << 32) - 16));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
