package dev.easel.engine.checkpoint;

import dev.easel.engine.ModelLoadException;
import java.nio.ByteBuffer;
import java.util.Set;

/** The named weights of one network. Thread-safe. */
public interface Weights extends AutoCloseable {
    /** In the order of the file. */
    Set<String> names();

    /**
     * Name, type and shape of a weight.
     *
     * @throws ModelLoadException when there is no such weight
     */
    WeightInfo info(String name);

    /**
     * The elements, row-major and little-endian, read-only. A slice of the mapped file wherever the elements lie there
     * as they are asked for; it stays valid as long as it is reachable, also after {@link #close()}.
     *
     * @throws ModelLoadException when there is no such weight
     */
    ByteBuffer bytes(String name);

    /** Where they come from, for messages. */
    String source();

    default boolean has(String name) {
        return names().contains(name);
    }

    /**
     * A weight with its elements.
     *
     * @throws ModelLoadException when there is no such weight
     */
    default Weight weight(String name) {
        return new Weight(info(name), bytes(name));
    }

    /**
     * Refuses weights that a network has no place for.
     *
     * @param taken the names of those that it has
     * @throws ModelLoadException naming the first of the others
     */
    default void refuseSurplus(Set<String> taken) {
        for (String name : names()) {
            if (!taken.contains(name)) {
                throw new ModelLoadException(source() + ": weight " + name + " "
                        + info(name).shape() + " belongs to no part of this network");
            }
        }
    }

    /** Lets the mapped memory go once no slice of it is reachable; nothing can be read from here after. */
    @Override
    void close();
}
