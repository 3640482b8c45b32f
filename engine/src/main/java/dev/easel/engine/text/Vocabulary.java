package dev.easel.engine.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.engine.ModelLoadException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tokens and their ids, 0 to size - 1 without gaps. Immutable. */
final class Vocabulary {
    private final String source;
    private final Map<String, Integer> ids;
    private final String[] tokens;

    private Vocabulary(String source, Map<String, Integer> ids) {
        this.source = source;
        this.ids = Map.copyOf(ids);
        this.tokens = new String[ids.size()];
        ids.forEach(this::place);
    }

    /**
     * Reads {@code vocab.json}, an object of token to id.
     *
     * @throws ModelLoadException if it is no such object, or ids repeat or leave gaps
     */
    static Vocabulary read(Path file) {
        Map<String, Integer> ids = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : TokenizerJson.readObject(file).properties()) {
            if (!entry.getValue().canConvertToInt() || !entry.getValue().isIntegralNumber()) {
                throw new ModelLoadException(
                        file + " gives the token \"" + entry.getKey() + "\" the id " + entry.getValue());
            }
            ids.put(entry.getKey(), entry.getValue().intValue());
        }
        return new Vocabulary(file.toString(), ids);
    }

    /** CLIP's order: the bytes, the bytes that end a word, the merges in order, start of text, end of text. */
    static Vocabulary derive(MergeList merges, SpecialTokens special) {
        List<String> tokens = new ArrayList<>();
        for (int value : ByteAlphabet.inVocabularyOrder()) {
            tokens.add(String.valueOf(ByteAlphabet.character(value)));
        }
        tokens.addAll(
                tokens.stream().map(token -> token + ByteAlphabet.END_OF_WORD).toList());
        merges.merges().forEach(merge -> tokens.add(merge.joined()));
        tokens.add(special.bos());
        tokens.add(special.eos());
        Map<String, Integer> ids = new HashMap<>();
        for (String token : tokens) {
            if (ids.put(token, ids.size()) != null) {
                throw new ModelLoadException(merges.source() + " makes the token \"" + token + "\" twice");
            }
        }
        return new Vocabulary(merges.source(), ids);
    }

    int size() {
        return tokens.length;
    }

    String source() {
        return source;
    }

    boolean contains(String token) {
        return ids.containsKey(token);
    }

    /**
     * @throws ModelLoadException if there is no such token
     */
    int id(String token) {
        Integer id = ids.get(token);
        if (id == null) {
            throw new ModelLoadException(source + " does not hold the token \"" + token + "\"");
        }
        return id;
    }

    int idOr(String token, int unknown) {
        return ids.getOrDefault(token, unknown);
    }

    String token(int id) {
        return tokens[id];
    }

    private void place(String token, int id) {
        if (id < 0 || id >= tokens.length) {
            throw new ModelLoadException(source + " gives the token \"" + token + "\" the id " + id + ", but holds "
                    + tokens.length + " tokens");
        }
        if (tokens[id] != null) {
            throw new ModelLoadException(
                    source + " gives the id " + id + " to both \"" + tokens[id] + "\" and \"" + token + "\"");
        }
        tokens[id] = token;
    }
}
