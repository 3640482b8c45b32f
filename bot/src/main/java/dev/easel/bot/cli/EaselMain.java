package dev.easel.bot.cli;

import dev.easel.bot.check.Machine;
import dev.easel.bot.draft.RecipeDraft;
import dev.easel.bot.model.InstalledModels;
import dev.easel.bot.model.ModelFolders;
import dev.easel.bot.moderation.NetworkJudge;
import dev.easel.bot.moderation.PictureJudge;
import dev.easel.bot.upscale.UpscalerFolders;
import dev.easel.bot.upscale.Upscalers;
import dev.easel.engine.generate.Devices;
import dev.easel.engine.generate.DiffusionImageGenerator;
import dev.easel.upscaler.NetworkUpscaler;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Where the program starts: wires the commands to the machine. */
public final class EaselMain {
    /**
     * After an interrupt, and what drawings have to get done, the process is gone by then, whatever hangs: the desk, which takes
     * {@link dev.easel.bot.imagine.ImagineDesk#LONGEST_CLOSE}, and the line to Discord, which takes
     * {@link dev.easel.bot.discord.DiscordBot#FAREWELL} after it, end well before.
     */
    static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private EaselMain() {}

    /** Runs one command; the exit status is 0, 1 where the machine failed, 2 where the input was refused. */
    public static void main(String[] arguments) {
        StopSignal stop = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop.askAndWait(LONGEST_STOP), "easel-stop"));
        Surroundings machine = machine(stop);
        int status = new CommandRunner(machine).run(arguments);
        machine.out().flush();
        machine.err().flush();
        System.exit(status);
    }

    private static Surroundings machine(StopSignal stop) {
        Map<String, String> environment = System.getenv();
        Path working = Path.of("").toAbsolutePath();
        Path home =
                working.resolve(environment.getOrDefault("EASEL_HOME", System.getProperty("user.home") + "/.easel"));
        Path shipped = working.resolve(System.getProperty("easel.root", "."))
                .resolve("config")
                .normalize();
        InstalledModels models = new ModelFolders(List.of(shipped.resolve("models"), home.resolve("models")), working);
        Upscalers upscalers = new Upscalers(
                new UpscalerFolders(List.of(shipped.resolve("upscalers"), home.resolve("upscalers")), working),
                NetworkUpscaler::open);
        SplittableRandom random = new SplittableRandom();
        return new Surroundings(
                working,
                home.resolve("models"),
                models,
                upscalers,
                environment,
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Boolean.getBoolean("easel.terminal"),
                DiffusionImageGenerator::open,
                System::nanoTime,
                () -> random.nextLong(RecipeDraft.RANDOM_SEEDS),
                new ChatSurroundings(
                        home,
                        shipped.resolve("easel.yaml"),
                        new LocalChatStarter(),
                        new DrawingBotStarter(
                                models,
                                DiffusionImageGenerator::open,
                                upscalers,
                                new JdaLogin(),
                                judge(shipped.resolve("vision").resolve("nsfwjs-mobilenet-v2"))),
                        stop,
                        Machine.here(Devices::nativeLibrary)));
    }

    /** Where the network is not along, no picture is judged. */
    private static PictureJudge judge(Path folder) {
        return Files.isDirectory(folder) ? new NetworkJudge(folder) : PictureJudge.NONE;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
