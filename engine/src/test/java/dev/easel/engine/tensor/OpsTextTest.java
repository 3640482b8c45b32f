package dev.easel.engine.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java calls the methods of ops.py by name, so no compiler holds the two together. */
class OpsTextTest {
    private static final Path JAVA = Path.of("src/main/java/dev/easel/engine/tensor/Ops.java");
    private static final String OPS = "src/main/resources/dev/easel/engine/tensor/ops.py";
    private static final String EAGER_OPS = "src/main/resources/dev/easel/engine/bench/eager_ops.py";
    private static final String SHAPES_ONLY_OPS = "src/test/resources/bench/shapes_only_ops.py";

    private static final Pattern CALL = Pattern.compile("(?:tensors?|torch\\.call)\\(\"(\\w+)\"");
    private static final Pattern DEFINITION = Pattern.compile("(?m)^  def (\\w+)\\(self: __torch__\\.Ops(.*)\\) -> ");
    private static final Pattern OWN_CALL = Pattern.compile("self\\.(\\w+)\\(");

    @Test
    void everyMethodThatJavaCallsIsThereWithAsManyArguments() throws IOException {
        assertThat(definitions(OPS)).containsAllEntriesOf(callsFromJava());
    }

    @ParameterizedTest
    @ValueSource(strings = {OPS, EAGER_OPS, SHAPES_ONLY_OPS})
    void everyMethodIsCalledFromJavaOrByAnother(String text) throws IOException {
        Map<String, Integer> calls = callsFromJava();
        Map<String, Integer> unused = definitions(text);
        unused.keySet().removeAll(ownCalls(text));
        unused.entrySet().removeAll(calls.entrySet());
        assertThat(unused).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {EAGER_OPS, SHAPES_ONLY_OPS})
    void otherBodiesTakeTheArgumentsThatJavaGives(String text) throws IOException {
        Map<String, Integer> calls = callsFromJava();
        Map<String, Integer> shared = definitions(text);
        shared.keySet().retainAll(calls.keySet());
        assertThat(shared).isNotEmpty();
        assertThat(calls).containsAllEntriesOf(shared);
    }

    /** By name the number of arguments. */
    private static Map<String, Integer> callsFromJava() throws IOException {
        String java = Files.readString(JAVA);
        Map<String, Integer> calls = new TreeMap<>();
        Matcher call = CALL.matcher(java);
        while (call.find()) {
            int arguments = arguments(java, call.end());
            assertThat(calls.getOrDefault(call.group(1), arguments)).isEqualTo(arguments);
            calls.put(call.group(1), arguments);
        }
        assertThat(calls).containsEntry("resnet", 5).containsEntry("silu", 1);
        return calls;
    }

    /** Commas from there to the bracket that closes the call, but for those inside further brackets. */
    private static int arguments(String java, int from) {
        int depth = 1;
        int commas = 0;
        for (int i = from; depth > 0; i++) {
            char c = java.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            commas += c == ',' && depth == 1 ? 1 : 0;
        }
        return commas;
    }

    /** By name the number of arguments besides self. */
    private static Map<String, Integer> definitions(String text) throws IOException {
        Map<String, Integer> definitions = new TreeMap<>();
        Matcher definition = DEFINITION.matcher(Files.readString(Path.of(text)));
        while (definition.find()) {
            int arguments =
                    (int) definition.group(2).chars().filter(c -> c == ',').count();
            assertThat(definitions.put(definition.group(1), arguments)).isNull();
        }
        return definitions;
    }

    private static Set<String> ownCalls(String text) throws IOException {
        return OWN_CALL.matcher(Files.readString(Path.of(text)))
                .results()
                .map(call -> call.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
