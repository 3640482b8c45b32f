package dev.easel.engine.text;

import dev.easel.engine.ModelLoadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The byte-pair merges of a tokenizer, best first.
 *
 * @param source the file they come from, for messages
 * @param merges at most 48,894: CLIP uses that many of its list of 262,144
 */
record MergeList(String source, List<Merge> merges) {
    /** 49,152 tokens, less 256 bytes and the two special tokens. */
    private static final int MOST = 49_152 - 256 - 2;

    MergeList {
        merges = List.copyOf(merges);
    }

    /**
     * @throws ModelLoadException if the file cannot be read or a line is no pair
     */
    static MergeList read(Path file) {
        try {
            return parse(file.toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new ModelLoadException("the merges " + file + " cannot be read: " + e, e);
        }
    }

    static MergeList parse(String source, List<String> lines) {
        List<Merge> merges = new ArrayList<>();
        boolean headed = !lines.isEmpty() && lines.get(0).contains("#version");
        for (int i = headed ? 1 : 0; i < lines.size() && merges.size() < MOST; i++) {
            if (!lines.get(i).isBlank()) {
                merges.add(parseLine(source, i + 1, lines.get(i)));
            }
        }
        return new MergeList(source, merges);
    }

    private static Merge parseLine(String source, int number, String line) {
        String[] parts = line.strip().split(" ", -1);
        if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new ModelLoadException(source + " line " + number + " is not a pair of tokens: \"" + line + "\"");
        }
        return new Merge(parts[0], parts[1], number);
    }

    /**
     * @param left a token
     * @param right the token that follows it
     * @param line where the file says so, from 1
     */
    record Merge(String left, String right, int line) {
        String joined() {
            return left + right;
        }
    }
}
