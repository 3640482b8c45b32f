package dev.easel.engine.checkpoint;

import dev.easel.engine.ModelLoadException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Weights seen under other names, shapes or cuts; what is not taken from the origin is not seen. Thread-safe. */
final class RenamedWeights implements Weights {
    private final Weights origin;
    private final Map<String, View> views;

    private record View(WeightInfo info, Supplier<ByteBuffer> bytes) {}

    private RenamedWeights(Weights origin, Map<String, View> views) {
        this.origin = origin;
        this.views = views;
    }

    /** Collects what is taken; confined to one thread. Names are given new first, old second. */
    static final class Builder {
        private final Weights origin;
        private final Map<String, View> views = new LinkedHashMap<>();

        Builder(Weights origin) {
            this.origin = origin;
        }

        Builder take(String name, String old) {
            return take(name, old, origin.info(old).shape());
        }

        /** The same elements in another shape of equal size. */
        Builder take(String name, String old, List<Long> shape) {
            WeightInfo info = origin.info(old).named(name).shaped(shape);
            return put(info, () -> origin.bytes(old));
        }

        /** Part {@code index} of {@code count} equal parts of the first dimension. */
        Builder part(String name, String old, int index, int count) {
            WeightInfo whole = origin.info(old);
            if (whole.rank() == 0 || whole.size(0) % count != 0) {
                throw new ModelLoadException(origin.source() + ": '" + old + "' of shape " + whole.shape()
                        + " does not come apart into " + count);
            }
            List<Long> shape = new ArrayList<>(whole.shape());
            shape.set(0, whole.size(0) / count);
            WeightInfo info = whole.named(name).shaped(shape);
            int length = (int) info.byteCount();
            return put(info, () -> origin.bytes(old).slice(index * length, length));
        }

        /** A matrix with rows and columns exchanged; its bytes are copied each time they are asked for. */
        Builder transposed(String name, String old) {
            WeightInfo info = origin.info(old);
            if (info.rank() != 2) {
                throw new ModelLoadException(
                        origin.source() + ": '" + old + "' should be a matrix but has the shape " + info.shape());
            }
            WeightInfo turned = info.named(name).shaped(List.of(info.size(1), info.size(0)));
            return put(turned, () -> transpose(info, origin.bytes(old)));
        }

        private Builder put(WeightInfo info, Supplier<ByteBuffer> bytes) {
            if (views.put(info.name(), new View(info, bytes)) != null) {
                throw new ModelLoadException(origin.source() + ": holds '" + info.name() + "' under two names");
            }
            return this;
        }

        RenamedWeights build() {
            return new RenamedWeights(origin, views);
        }
    }

    private static ByteBuffer transpose(WeightInfo info, ByteBuffer from) {
        int rows = (int) info.size(0);
        int columns = (int) info.size(1);
        int width = info.type().bytes();
        ByteBuffer to = ByteBuffer.allocateDirect(from.remaining());
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                to.put((column * rows + row) * width, from, (row * columns + column) * width, width);
            }
        }
        return to.asReadOnlyBuffer();
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(views.keySet());
    }

    @Override
    public WeightInfo info(String name) {
        return view(name).info();
    }

    @Override
    public ByteBuffer bytes(String name) {
        View view = view(name);
        return new Weight(view.info(), view.bytes().get()).bytes();
    }

    private View view(String name) {
        View view = views.get(name);
        if (view == null) {
            throw new ModelLoadException(source() + ": has no weight named '" + name + "'");
        }
        return view;
    }

    @Override
    public String source() {
        return origin.source();
    }

    @Override
    public void close() {
        origin.close();
    }
}
