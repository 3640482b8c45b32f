package dev.easel.engine.bench;

import dev.easel.engine.EngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The command that measures: prints a table, and writes JSON where asked. */
public final class Bench {
    private static final String STANDARD_OUTPUT = "-";

    private Bench() {}

    /** Ends with status 2 where the arguments make no sense, 1 where it cannot be measured. */
    public static void main(String[] args) {
        if (Arrays.asList(args).contains("--help")) {
            System.out.print(Arguments.USAGE);
            return;
        }
        try {
            measure(Arrays.asList(args));
        } catch (UsageException e) {
            System.err.println("bench: " + e.getMessage());
            System.err.print(Arguments.USAGE);
            System.exit(2);
        } catch (EngineException e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("bench: the results cannot be written: " + e);
            System.exit(1);
        }
    }

    private static void measure(List<String> args) throws IOException {
        BenchOptions options = Arguments.parse(args);
        Results results = new Measurements(options, args).take();
        String json = ResultsJson.of(results).toPrettyString() + "\n";
        String target = options.json().orElse("");
        if (target.equals(STANDARD_OUTPUT)) {
            System.out.print(json);
            return;
        }
        new ResultsText(results).lines().forEach(System.out::println);
        if (!target.isEmpty()) {
            Files.writeString(Path.of(target), json, StandardCharsets.UTF_8);
        }
    }
}
