package dev.easel.bot.localchat.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that says what it does as lines of JSON with a field "event"; it ends when its input is closed. */
final class Program implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 20;

    private final Heard<JsonNode> lines = new Heard<>();
    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    static Program start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Program program = new Program(builder.start());
        Thread reader = new Thread(program::read, "output of " + command.get(0));
        reader.setDaemon(true);
        reader.start();
        return program;
    }

    /** Waits for an event; fails at once where the program tells of an error or ends. */
    JsonNode await(String event) throws InterruptedException {
        JsonNode line = lines.await(
                event,
                said -> List.of(event, "error", "end")
                        .contains(said.get("event").asText()));
        if (!line.get("event").asText().equals(event)) {
            throw new AssertionError("instead of " + event + " there was " + line + " after " + lines.all());
        }
        return line;
    }

    void forget() {
        lines.forget();
    }

    /** All lines so far. */
    List<JsonNode> said() {
        return lines.all();
    }

    /** Closes its input and waits for its end; its exit status. */
    int end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        return awaitExit(PATIENCE_SECONDS);
    }

    /** Waits for it to end by itself; its exit status. */
    int awaitExit(long seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the program did not end; it said " + lines.all());
        }
        return process.exitValue();
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            while (line != null) {
                lines.add(event(line));
                line = reader.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.add(JsonNodeFactory.instance.objectNode().put("event", "end"));
    }

    /** What a library prints by itself is kept as an event of its own. */
    private static JsonNode event(String line) throws IOException {
        return line.startsWith("{\"event\"")
                ? MAPPER.readTree(line)
                : JsonNodeFactory.instance.objectNode().put("event", "output").put("text", line);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
