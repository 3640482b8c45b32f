package dev.easel.engine.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.easel.engine.InferenceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A Worker, seen from outside. Confined to one thread. */
final class WorkerProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final long started = System.nanoTime();
    private final Process process;
    private final BufferedReader answers;

    /** @param arguments Bench's own */
    WorkerProcess(Task task, Side side, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Worker.class.getName()));
        command.addAll(List.of(task.id(), side.id()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        if (side != Side.EASEL) {
            // Nobody sets these for diffusers.
            builder.environment().keySet().removeIf(NativeMemory::isSetting);
        }
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    double secondsSinceStart() {
        return (System.nanoTime() - started) / 1e9;
    }

    /** Waits for the next line. */
    JsonNode next() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new InferenceException("the measuring process ended with status " + process.waitFor());
            }
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InferenceException("interrupted while measuring", e);
        }
    }

    /** Has it do its work once, and waits. */
    Call call() {
        try {
            OutputStream commands = process.getOutputStream();
            commands.write('\n');
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonNode answer = next();
        return new Call(
                answer.path("seconds").doubleValue(), answer.path("cpu_seconds").doubleValue());
    }

    /** Ends it; its peak memory in bytes, where known. */
    OptionalLong finish() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonNode peak = next().path("peak_resident_bytes");
        return peak.isNumber() ? OptionalLong.of(peak.longValue()) : OptionalLong.empty();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
