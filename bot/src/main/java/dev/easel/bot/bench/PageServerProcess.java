package dev.easel.bot.bench;

import dev.easel.bot.FailureException;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A {@link PageServer} seen from outside. Confined to one thread. */
final class PageServerProcess implements AutoCloseable {
    /** As scripts/easel starts the server. */
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-Xms64m", "-Xmx1g");

    private static final String PEAK = "VmHWM:";

    private final Process process;
    private final BufferedReader answers;

    private PageServerProcess(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static PageServerProcess start() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.of(
                        List.of(java),
                        FLAGS,
                        settings(),
                        List.of("-cp", System.getProperty("java.class.path"), PageServer.class.getName()))
                .flatMap(List::stream)
                .toList();
        try {
            return new PageServerProcess(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new FailureException("the server does not start: " + e.getMessage(), e);
        }
    }

    /** This process's own -D flags, the log's among them. */
    private static List<String> settings() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-D"))
                .toList();
    }

    /** The next thing it says. */
    String line() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new FailureException("the server's process ended");
            }
            return line;
        } catch (IOException e) {
            throw new FailureException("the server does not answer: " + e.getMessage(), e);
        }
    }

    /** Bytes of it that have been in memory at once, as Linux counts them. */
    long peakResident() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            throw new FailureException("this system does not say how much memory a process uses", e);
        }
    }

    /** What it had of the processors so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it; bytes of the Java heap that were used at once. */
    long finish() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new FailureException("the server does not end: " + e.getMessage(), e);
        }
        return Long.parseLong(line());
    }

    @Override
    public void close() {
        process.destroy();
    }
}
