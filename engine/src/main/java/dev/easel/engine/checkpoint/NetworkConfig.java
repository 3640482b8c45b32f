package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.easel.engine.ModelLoadException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A network's config.json read key by key, so that no setting passes unseen: whatever is neither read nor declared to be
 * without effect is refused by name. A key set to null counts as absent. Confined to one thread.
 */
public final class NetworkConfig {
    private final JsonNode values;
    private final String source;
    private final Set<String> seen = new HashSet<>();

    /** @param source the file, for messages */
    public NetworkConfig(JsonNode values, String source) {
        if (!values.isObject()) {
            throw new ModelLoadException(source + ": a JSON object is expected, not " + values.getNodeType());
        }
        this.values = values;
        this.source = source;
    }

    public String source() {
        return source;
    }

    public boolean has(String key) {
        return node(key).isPresent();
    }

    /** A whole number of 1 to 1,000,000. */
    public int size(String key) {
        return optionalSize(key).orElseThrow(() -> new ModelLoadException(source + ": " + key + " is missing"));
    }

    public int size(String key, int absent) {
        return optionalSize(key).orElse(absent);
    }

    public Optional<Integer> optionalSize(String key) {
        return node(key).map(node -> wholeSize(key, node));
    }

    public double number(String key, double absent) {
        return node(key)
                .map(node -> {
                    if (!node.isNumber()) {
                        throw refused(key, node);
                    }
                    return node.doubleValue();
                })
                .orElse(absent);
    }

    public boolean flag(String key, boolean absent) {
        return node(key)
                .map(node -> {
                    if (!node.isBoolean()) {
                        throw refused(key, node);
                    }
                    return node.booleanValue();
                })
                .orElse(absent);
    }

    /** One of the given words; the first is the default. */
    public String oneOf(String key, String... words) {
        return node(key)
                .map(node -> {
                    if (!Arrays.asList(words).contains(node.asText())) {
                        throw refused(key, node);
                    }
                    return node.asText();
                })
                .orElse(words[0]);
    }

    /** A list of sizes. */
    public List<Integer> sizes(String key) {
        JsonNode node = node(key).orElseThrow(() -> new ModelLoadException(source + ": " + key + " is missing"));
        if (!(node instanceof ArrayNode) || node.isEmpty() || node.size() > 16) {
            throw refused(key, node);
        }
        return stream(node).map(entry -> wholeSize(key, entry)).toList();
    }

    /** A list of count sizes, or one size that holds for all. */
    public List<Integer> sizesOrOne(String key, int count, int absent) {
        Optional<JsonNode> node = node(key);
        if (node.isEmpty() || node.get().isIntegralNumber()) {
            int one = node.map(n -> wholeSize(key, n)).orElse(absent);
            return IntStream.range(0, count).mapToObj(i -> one).toList();
        }
        List<Integer> sizes = sizes(key);
        if (sizes.size() != count) {
            throw refused(key, node.get());
        }
        return sizes;
    }

    /** A list of words, each one of those allowed. */
    public List<String> words(String key, Set<String> allowed) {
        JsonNode node = node(key).orElseThrow(() -> new ModelLoadException(source + ": " + key + " is missing"));
        List<String> words = stream(node).map(JsonNode::asText).toList();
        if (!(node instanceof ArrayNode) || words.isEmpty() || !allowed.containsAll(words)) {
            throw refused(key, node);
        }
        return words;
    }

    /** Refuses the key unless it is absent or equals this, the one value that is supported; a list may repeat it. */
    public NetworkConfig only(String key, Object supported) {
        JsonNode wanted = JsonFile.JSON.valueToTree(supported);
        node(key).ifPresent(node -> {
            boolean repeated =
                    node.isArray() && !node.isEmpty() && stream(node).allMatch(entry -> equal(entry, wanted));
            if (!repeated && !equal(node, wanted)) {
                throw refused(key, node);
            }
        });
        return this;
    }

    private static boolean equal(JsonNode node, JsonNode wanted) {
        boolean numbers = node.isNumber() && wanted.isNumber();
        return numbers ? node.doubleValue() == wanted.doubleValue() : node.equals(wanted);
    }

    /** Refuses the keys unless they are absent or null. */
    public NetworkConfig absent(String... keys) {
        for (String key : keys) {
            node(key).ifPresent(node -> {
                throw refused(key, node);
            });
        }
        return this;
    }

    /** Keys that do not change what is computed. */
    public NetworkConfig ignore(String... keys) {
        seen.addAll(Arrays.asList(keys));
        return this;
    }

    /** Refuses what was neither read nor ignored; keys that begin with an underscore are notes. */
    public void refuseOthers() {
        values.fieldNames().forEachRemaining(key -> {
            if (!key.startsWith("_") && !seen.contains(key)) {
                throw new ModelLoadException(source + ": " + key + "=" + values.get(key) + " is not known");
            }
        });
    }

    private Optional<JsonNode> node(String key) {
        seen.add(key);
        return Optional.ofNullable(values.get(key)).filter(node -> !node.isNull());
    }

    private int wholeSize(String key, JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < 1 || node.intValue() > 1_000_000) {
            throw refused(key, node);
        }
        return node.intValue();
    }

    private ModelLoadException refused(String key, JsonNode node) {
        return new ModelLoadException(source + ": " + key + "=" + node + " is not supported");
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
