package dev.easel.bot.check;

import com.sun.management.OperatingSystemMXBean;
import dev.easel.bot.FailureException;
import dev.easel.bot.IoReason;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * What Easel runs on.
 *
 * @param javaVersion the feature release, such as 17
 * @param memory in bytes, of the machine or the container
 * @param usableSpace bytes free for this user on the disk of a folder that exists
 * @param nativeLibrary loads it and says what it is; throws an EngineException where it cannot be loaded
 */
public record Machine(int javaVersion, long memory, ToLongFunction<Path> usableSpace, Supplier<String> nativeLibrary) {
    /** The one this program runs on. */
    public static Machine here(Supplier<String> nativeLibrary) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Runtime.version().feature(), system.getTotalMemorySize(), Machine::usableSpaceOn, nativeLibrary);
    }

    private static long usableSpaceOn(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new FailureException("the disk of " + folder + " does not answer: " + IoReason.of(e), e);
        }
    }
}
