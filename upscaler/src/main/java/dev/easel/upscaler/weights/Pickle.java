package dev.easel.upscaler.weights;

import dev.easel.engine.ModelLoadException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a pickle (protocol 2, as torch.save writes it) that holds tensors and plain values, and refuses every instruction and
 * every global besides by its name. Nothing is looked up or called: a global is a name, and the few calls that are known make
 * values of this package.
 *
 * <p>Values are String, Long, Double, Boolean, {@link #NONE}, List (of lists and tuples), Map (of dictionaries),
 * {@link Storage} and {@link StoredTensor}. What is built takes a small multiple of the pickle's size, whatever it says.
 */
final class Pickle {
    /** Python's None. */
    static final Object NONE = new Object() {
        @Override
        public String toString() {
            return "None";
        }
    };

    private static final int LONGEST_NUMBER = 16;

    private final ByteBuffer bytes;
    private final Globals globals;
    private final String source;
    private final PickleStack stack;

    private Pickle(ByteBuffer bytes, Globals globals, String source) {
        this.bytes = bytes;
        this.globals = globals;
        this.source = source;
        stack = new PickleStack(source);
    }

    /**
     * Reads one pickle; the buffer stands behind it afterwards.
     *
     * @param bytes from its position on; the order becomes little-endian
     * @throws ModelLoadException naming the source and what was refused
     */
    static Object read(ByteBuffer bytes, Globals globals, String source) {
        return new Pickle(bytes.order(ByteOrder.LITTLE_ENDIAN), globals, source).run();
    }

    private Object run() {
        if (byteAt() != 0x80 || byteAt() != 2) {
            throw fail("is no pickle of protocol 2");
        }
        while (true) {
            int opcode = byteAt();
            if (opcode == '.') {
                return stack.pop();
            }
            if (!number(opcode) && !text(opcode) && !memo(opcode) && !container(opcode) && !call(opcode)) {
                throw fail(
                        String.format("holds the pickle instruction 0x%02x%s, which is refused", opcode, name(opcode)));
            }
        }
    }

    private static String name(int opcode) {
        return opcode > ' ' && opcode < 0x7f ? " ('" + (char) opcode + "')" : "";
    }

    private boolean number(int opcode) {
        switch (opcode) {
            case 'N' -> stack.push(NONE);
            case 0x88 -> stack.push(true);
            case 0x89 -> stack.push(false);
            case 'K' -> stack.push((long) byteAt());
            case 'M' -> stack.push((long) byteAt() | (long) byteAt() << 8);
            case 'J' -> stack.push((long) take(Integer.BYTES).getInt());
            case 0x8a -> stack.push(wholeNumber(byteAt()));
            case 'G' ->
                stack.push(take(Double.BYTES).order(ByteOrder.BIG_ENDIAN).getDouble());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Little-endian, in two's complement. What exceeds a long is kept as a double, since nothing reads it. */
    private Object wholeNumber(int length) {
        if (length > LONGEST_NUMBER) {
            throw fail("holds a number of " + length + " bytes");
        }
        ByteBuffer number = take(length);
        byte[] reversed = new byte[length + 1];
        for (int i = 0; i < length; i++) {
            reversed[length - i] = number.get();
        }
        reversed[0] = (byte) (length > 0 && reversed[1] < 0 ? -1 : 0);
        var value = new BigInteger(reversed);
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : (Object) value.doubleValue();
    }

    private boolean text(int opcode) {
        switch (opcode) {
            case 'X' -> stack.push(decoded(take(Integer.BYTES).getInt()));
            case 'U' -> stack.push(decoded(byteAt()));
            case 'T' -> stack.push(decoded(take(Integer.BYTES).getInt()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private String decoded(int length) {
        return StandardCharsets.UTF_8.decode(take(length)).toString();
    }

    private boolean memo(int opcode) {
        switch (opcode) {
            case 'q' -> stack.remember(byteAt());
            case 'r' -> stack.remember(take(Integer.BYTES).getInt());
            case 'h' -> stack.recall(byteAt());
            case 'j' -> stack.recall(take(Integer.BYTES).getInt());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean container(int opcode) {
        switch (opcode) {
            case '(' -> stack.mark();
            case '}' -> stack.push(new LinkedHashMap<Object, Object>());
            case ']' -> stack.push(new ArrayList<>());
            case ')' -> stack.push(List.of());
            case 0x85 -> stack.push(stack.popLast(1));
            case 0x86 -> stack.push(stack.popLast(2));
            case 0x87 -> stack.push(stack.popLast(3));
            case 't' -> stack.push(stack.popToMark());
            case 'a' -> {
                Object value = stack.pop();
                list().add(value);
            }
            case 'e' -> {
                List<Object> values = stack.popToMark();
                list().addAll(values);
            }
            case 's' -> {
                List<Object> pair = stack.popLast(2);
                putAll(pair);
            }
            case 'u' -> putAll(stack.popToMark());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean call(int opcode) {
        switch (opcode) {
            case 'c' -> stack.push(globals.named(line(), line(), source));
            case 'R' -> {
                Object arguments = stack.pop();
                Object callee = stack.pop();
                stack.push(globals.call(callee, arguments, source));
            }
            case 'Q' -> stack.push(globals.storage(stack.pop(), source));
            case 'b' -> {
                // The state of an ordered dictionary: notes on versions, which nothing needs.
                stack.pop();
                dictionary();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked") // lists on the stack were made here, for any value
    private List<Object> list() {
        if (stack.top() instanceof ArrayList<?> list) {
            return (List<Object>) list;
        }
        throw fail("appends to what is no list");
    }

    @SuppressWarnings("unchecked") // maps on the stack were made here, for any value
    private Map<Object, Object> dictionary() {
        if (stack.top() instanceof LinkedHashMap<?, ?> map) {
            return (Map<Object, Object>) map;
        }
        throw fail("sets an item or a state of what is no dictionary");
    }

    private void putAll(List<Object> pairs) {
        Map<Object, Object> target = dictionary();
        if (pairs.size() % 2 != 0) {
            throw fail("sets an item without a value");
        }
        for (int i = 0; i < pairs.size(); i += 2) {
            Object key = pairs.get(i);
            if (!(key instanceof String) && !(key instanceof Long)) {
                throw fail("has a dictionary whose key is neither text nor a whole number");
            }
            target.put(key, pairs.get(i + 1));
        }
    }

    private int byteAt() {
        return Byte.toUnsignedInt(take(1).get());
    }

    private String line() {
        int start = bytes.position();
        while (byteAt() != '\n') {
            // The end of the line, or of the pickle.
        }
        return StandardCharsets.UTF_8
                .decode(bytes.slice(start, bytes.position() - start - 1))
                .toString();
    }

    private ByteBuffer take(int length) {
        if (length < 0 || length > bytes.remaining()) {
            throw fail("ends in the midst of its pickle");
        }
        ByteBuffer part = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + length);
        return part;
    }

    private ModelLoadException fail(String what) {
        return new ModelLoadException(source + ": " + what);
    }
}
