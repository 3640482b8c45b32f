package dev.easel.engine.parity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.easel.engine.ModelLoadException;
import dev.easel.engine.text.ClipTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** A published tokenizer and the ids it gave for texts, which must be the engine's exactly. */
final class TokenizerParity {
    static final String FILE = "cases.json";

    private static final int SHOWN = 24;

    private TokenizerParity() {}

    static void check(Path folder, String label, Report report) {
        ClipTokenizer tokenizer = ClipTokenizer.read(folder);
        List<JsonNode> cases = cases(folder.resolve(FILE));
        for (int i = 0; i < cases.size(); i++) {
            JsonNode given = cases.get(i);
            String text = given.path("text").asText();
            String name = label + "/" + (i + 1) + " " + shown(text);
            report.guarded(name, () -> {
                boolean same = window(tokenizer, text).equals(ids(given.path("ids")));
                report.line(name, same ? 0 : 1, 0);
            });
        }
    }

    private static List<JsonNode> cases(Path file) {
        try {
            return elements(new JsonMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new ModelLoadException(file + ": cannot be read: " + e, e);
        }
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<Integer> ids(JsonNode array) {
        return elements(array).stream().map(JsonNode::intValue).toList();
    }

    /** Start, as much of the text as fits the window, end. */
    private static List<Integer> window(ClipTokenizer tokenizer, String text) {
        List<Integer> ids = new ArrayList<>(List.of(tokenizer.bos()));
        IntStream.of(tokenizer.encode(text)).limit(tokenizer.window() - 2L).forEach(ids::add);
        ids.add(tokenizer.eos());
        return ids;
    }

    /** Any terminal can print it, on one line. */
    private static String shown(String text) {
        String plain = text.replaceAll("[^ -~]", "?");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "...";
    }
}
