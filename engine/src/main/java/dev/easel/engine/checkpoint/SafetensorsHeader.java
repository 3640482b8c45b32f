package dev.easel.engine.checkpoint;

import dev.easel.engine.ModelLoadException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The checked header of a safetensors file: its weights cover the data exactly, without overlap or hole.
 *
 * @param entries in the order of their data
 * @param metadata the free text of {@code __metadata__}
 */
record SafetensorsHeader(List<Entry> entries, Map<String, String> metadata) {
    SafetensorsHeader {
        entries = List.copyOf(entries);
        metadata = Map.copyOf(metadata);
    }

    /**
     * A weight and its place.
     *
     * @param info name, type and shape
     * @param begin of its bytes, counted from the end of the header
     * @param end exclusive
     */
    record Entry(WeightInfo info, long begin, long end) {}

    /**
     * Reads and checks a header.
     *
     * @param json the header; streamed, so that no hostile one is held in memory
     * @param dataSize bytes of the file after the header
     * @param source the file, for messages
     * @throws ModelLoadException naming the source and what is wrong
     */
    static SafetensorsHeader parse(InputStream json, long dataSize, String source) {
        Map<String, String> metadata = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        SafetensorsHeaderParser.parse(json, source, entries::add, metadata);
        entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
        entries.forEach(entry -> requireOwnSize(entry, source));
        requireCover(entries, dataSize, source);
        return new SafetensorsHeader(entries, metadata);
    }

    private static void requireOwnSize(Entry entry, String source) {
        WeightInfo info = entry.info();
        long bytes;
        try {
            bytes = info.byteCount();
        } catch (ArithmeticException tooLarge) {
            throw new ModelLoadException(
                    source + ": the shape " + info.shape() + " of '" + info.name() + "' is too large", tooLarge);
        }
        if (entry.begin() < 0 || entry.end() < entry.begin() || entry.end() - entry.begin() != bytes) {
            throw new ModelLoadException(source + ": '" + info.name() + "' is " + info.type() + " " + info.shape()
                    + ", " + bytes + " bytes, but its data_offsets are [" + entry.begin() + ", " + entry.end() + "]");
        }
    }

    private static void requireCover(List<Entry> entries, long dataSize, String source) {
        long covered = 0;
        for (Entry entry : entries) {
            if (entry.begin() != covered) {
                throw new ModelLoadException(
                        source + ": '" + entry.info().name() + "' begins at byte " + entry.begin() + ", which leaves "
                                + (entry.begin() > covered ? "a hole" : "an overlap") + " after byte " + covered);
            }
            covered = entry.end();
        }
        if (covered != dataSize) {
            throw new ModelLoadException(
                    source + ": its weights take " + covered + " bytes, but the file holds " + dataSize);
        }
    }
}
