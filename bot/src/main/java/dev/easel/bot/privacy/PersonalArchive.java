package dev.easel.bot.privacy;

import dev.easel.bot.FailureException;
import dev.easel.bot.gallery.PictureFiles;
import dev.easel.bot.job.PersonRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything kept of a person, as one ZIP file: {@code easel.json}, and as many pictures as fit. Thread-safe. */
public final class PersonalArchive {
    private static final Logger LOG = LoggerFactory.getLogger(PersonalArchive.class);

    /** The document's name in the file. */
    public static final String DOCUMENT = "easel.json";

    private static final String GRID = "grid.png";
    private static final int ENTRY_BYTES = 512;

    private final PersonRecords records;
    private final PictureFiles files;
    private final Clock clock;

    public PersonalArchive(PersonRecords records, PictureFiles files, Clock clock) {
        this.records = records;
        this.files = files;
        this.clock = clock;
    }

    /**
     * What was put together.
     *
     * @param zip not copied
     * @param drawings how many the person has
     * @param pictures how many of their pictures lie in it
     * @param left how many do not, as they did not fit
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Packed(byte[] zip, int drawings, int pictures, int left) {}

    /**
     * Puts it together; reads database and files.
     *
     * @param limit the most bytes that it may have
     * @return empty where not even the document fits
     */
    public Optional<Packed> pack(long user, long limit) {
        Map<String, List<Map<String, Object>>> rows = records.of(user);
        List<Shelved> pictures = pictures(rows.getOrDefault("pictures", List.of()));
        int drawings = rows.getOrDefault("drawings", List.of()).size();
        // Every picture is in the document, told to lie beside it or not, so that its size tells the room for pictures.
        byte[] alone = zip(Map.of(), PersonalJson.format(user, clock.instant(), rows, names(pictures)));
        if (alone.length > limit) {
            return Optional.empty();
        }
        Map<String, byte[]> beside = fitting(pictures, limit - alone.length - alone.length / 8 - ENTRY_BYTES);
        byte[] zip = zip(beside, PersonalJson.format(user, clock.instant(), rows, beside.keySet()));
        return Optional.of(
                zip.length <= limit
                        ? new Packed(zip, drawings, beside.size(), pictures.size() - beside.size())
                        : new Packed(
                                zip(Map.of(), PersonalJson.format(user, clock.instant(), rows, Set.of())),
                                drawings,
                                0,
                                pictures.size()));
    }

    /** The latest first, and grids last of all, as they show what is there already. */
    private static List<Shelved> pictures(List<Map<String, Object>> rows) {
        List<Shelved> pictures = new ArrayList<>();
        rows.forEach(row -> pictures.add(0, new Shelved(text(row, "drawing"), text(row, "name"), text(row, "sha256"))));
        pictures.sort((a, b) -> Boolean.compare(a.file().equals(GRID), b.file().equals(GRID)));
        return pictures;
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    private static Set<String> names(List<Shelved> pictures) {
        Set<String> names = new LinkedHashSet<>();
        pictures.forEach(picture -> names.add(picture.name()));
        return Collections.unmodifiableSet(names);
    }

    private Map<String, byte[]> fitting(List<Shelved> pictures, long room) {
        Map<String, byte[]> beside = new LinkedHashMap<>();
        long left = room;
        for (Shelved picture : pictures) {
            Optional<byte[]> bytes = left > ENTRY_BYTES ? read(picture) : Optional.empty();
            if (bytes.isPresent() && bytes.get().length + ENTRY_BYTES <= left) {
                beside.put(picture.name(), bytes.get());
                left -= bytes.get().length + ENTRY_BYTES;
            }
        }
        return beside;
    }

    private Optional<byte[]> read(Shelved picture) {
        try {
            return Optional.of(files.read(picture.sha256()));
        } catch (FailureException e) {
            LOG.warn("a picture of the drawing {} is left out: {}", picture.drawing(), e.getMessage());
            return Optional.empty();
        }
    }

    private static byte[] zip(Map<String, byte[]> beside, byte[] document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, DOCUMENT, document);
            for (Map.Entry<String, byte[]> picture : beside.entrySet()) {
                put(zip, picture.getKey(), picture.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
