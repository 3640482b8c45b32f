package dev.easel.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Small weights and files for tests. */
final class TestWeights {
    private TestWeights() {}

    /** A weight whose elements are told apart by their position and by its name. */
    static Weight counting(String name, long... shape) {
        WeightInfo info = WeightInfo.of(name, WeightType.F16, shape);
        ByteBuffer bytes = ByteBuffer.allocate((int) info.byteCount()).order(ByteOrder.LITTLE_ENDIAN);
        int start = name.hashCode();
        for (short i = 0; bytes.hasRemaining(); i++) {
            bytes.putShort((short) (start + i));
        }
        return new Weight(info, bytes.flip());
    }

    static Weight floats(String name, float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return new Weight(WeightInfo.of(name, WeightType.F32, values.length), bytes.flip());
    }

    static Weight scalar(String name, float value) {
        return new Weight(
                WeightInfo.of(name, WeightType.F32), floats(name, value).bytes());
    }

    static Weight renamed(Weight weight, String name, long... shape) {
        WeightInfo info = WeightInfo.of(name, weight.info().type(), shape);
        return new Weight(info, weight.bytes());
    }

    static Weight renamed(Weight weight, String name) {
        return renamed(weight, name, weight.info().sizes());
    }

    static Path write(Path file, Collection<Weight> weights) {
        return write(file, weights, Map.of());
    }

    static Path write(Path file, Collection<Weight> weights, Map<String, String> metadata) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            SafetensorsWriter.write(file, weights, metadata);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path writeText(Path file, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder among the test resources of this package. */
    static Path resource(String name) {
        URL url = Objects.requireNonNull(TestWeights.class.getResource("/checkpoint/" + name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    static List<Weight> all(Weights weights) {
        return weights.names().stream().map(weights::weight).toList();
    }

    /** Same names, types, shapes and bytes, in any order. */
    static void assertSame(Weights actual, Weights expected) {
        assertThat(actual.names()).containsExactlyInAnyOrderElementsOf(expected.names());
        for (String name : expected.names()) {
            assertThat(actual.info(name)).isEqualTo(expected.info(name));
            assertThat(Arrays.equals(array(actual.bytes(name)), array(expected.bytes(name))))
                    .as(name)
                    .isTrue();
        }
    }

    static byte[] array(ByteBuffer bytes) {
        byte[] array = new byte[bytes.remaining()];
        bytes.duplicate().get(array);
        return array;
    }
}
