package dev.easel.upscaler.weights;

import dev.easel.engine.ModelLoadException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that a pickle has under way and those it remembers; bounded. Confined to one thread. */
final class PickleStack {
    private static final Object MARK = new Object();

    /** A network has some thousand tensors of some twenty values each. */
    private static final int MOST_VALUES = 1_000_000;

    private final String source;
    private final List<Object> values = new ArrayList<>();
    private final Map<Integer, Object> memo = new HashMap<>();
    private int made;

    /** @param source for messages */
    PickleStack(String source) {
        this.source = source;
    }

    void push(Object value) {
        count();
        values.add(value);
    }

    void mark() {
        push(MARK);
    }

    Object top() {
        @Nullable Object top = values.isEmpty() ? null : values.get(values.size() - 1);
        if (top == null || top == MARK) {
            throw fail("takes a value that is not there");
        }
        return top;
    }

    Object pop() {
        Object top = top();
        values.remove(values.size() - 1);
        return top;
    }

    /** A tuple, as an unmodifiable list: unlike lists it cannot hold itself. */
    List<Object> popLast(int count) {
        int first = values.size() - count;
        if (first < 0 || values.subList(first, values.size()).stream().anyMatch(value -> value == MARK)) {
            throw fail("takes a value that is not there");
        }
        List<Object> last = List.copyOf(values.subList(first, values.size()));
        values.subList(first, values.size()).clear();
        return last;
    }

    List<Object> popToMark() {
        int mark = values.size() - 1;
        while (mark >= 0 && values.get(mark) != MARK) {
            mark--;
        }
        if (mark < 0) {
            throw fail("has no mark where it needs one");
        }
        List<Object> last = List.copyOf(values.subList(mark + 1, values.size()));
        values.subList(mark, values.size()).clear();
        return last;
    }

    void remember(int key) {
        count();
        memo.put(key, top());
    }

    /** Puts what is remembered on top. */
    void recall(int key) {
        Object value = memo.get(key);
        if (value == null) {
            throw fail("recalls value " + key + ", which it never stored");
        }
        push(value);
    }

    private void count() {
        if (++made > MOST_VALUES) {
            throw fail("holds more than " + MOST_VALUES + " values");
        }
    }

    private ModelLoadException fail(String what) {
        return new ModelLoadException(source + ": " + what);
    }
}
