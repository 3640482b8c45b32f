package dev.easel.upscaler.weights;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.Weights;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Files that torch.save wrote: today's, which are ZIPs of a pickle and of one file for each storage, and those from before
 * PyTorch 1.6, which are pickles in a row and then the storages.
 */
final class PthFile {
    private static final long LARGEST = 1L << 30;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] LEGACY = {(byte) 0x80, 2, (byte) 0x8a, 10};
    /** The number 0x1950a86a20f9469cfc6c, which exceeds a long. */
    private static final double LEGACY_MAGIC = 1.195470371460388e23;

    private static final long LEGACY_PROTOCOL = 1001;

    private PthFile() {}

    static boolean isOne(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] start = stream.readNBytes(ZIP.length);
            return Arrays.equals(start, ZIP) || Arrays.equals(start, LEGACY);
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws ModelLoadException naming the file and what is wrong with it, or refused in it */
    static Weights open(Path file) {
        String source = file.toString();
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                throw new ModelLoadException(
                        source + ": " + size + " bytes are too many for a .pth file; convert it to safetensors");
            }
            try (InputStream stream = Files.newInputStream(file)) {
                if (stream.read() != 'P') {
                    return legacy(ByteBuffer.wrap(Files.readAllBytes(file)), source);
                }
            }
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return zipped(zip, size, source);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new ModelLoadException(source + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static Weights zipped(ZipFile zip, long size, String source) {
        ZipEntry pickle = zip.stream()
                .filter(entry -> entry.getName().endsWith("/data.pkl"))
                .findFirst()
                .orElseThrow(() -> new ModelLoadException(source + ": is a ZIP without data.pkl"));
        String folder = pickle.getName().substring(0, pickle.getName().length() - "data.pkl".length());
        requireLittleEndian(zip, folder, source);
        Object root = Pickle.read(content(zip, pickle, size, source), new Globals(size), source);
        return PickledWeights.of(
                root,
                storage -> {
                    ZipEntry entry = zip.getEntry(folder + "data/" + storage.key());
                    if (entry == null) {
                        throw new ModelLoadException(source + ": lacks the storage " + storage.key());
                    }
                    return content(zip, entry, size, source);
                },
                source);
    }

    private static void requireLittleEndian(ZipFile zip, String folder, String source) {
        ZipEntry order = zip.getEntry(folder + "byteorder");
        if (order != null) {
            byte[] text = content(zip, order, 16, source).array();
            if (!new String(text, StandardCharsets.US_ASCII).equals("little")) {
                throw new ModelLoadException(source + ": its numbers are not little-endian");
            }
        }
    }

    private static ByteBuffer content(ZipFile zip, ZipEntry entry, long most, String source) {
        if (entry.getMethod() != ZipEntry.STORED || entry.getSize() < 0 || entry.getSize() > most) {
            throw new ModelLoadException(source + ": its entry " + entry.getName() + " is compressed or too large");
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            byte[] bytes = stream.readNBytes((int) entry.getSize());
            if (bytes.length != entry.getSize()) {
                throw new ModelLoadException(source + ": ends in the midst of " + entry.getName());
            }
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A magic number, a protocol number, notes on the machine, the object, the storages' keys; then the storages. */
    private static Weights legacy(ByteBuffer bytes, String source) {
        Globals globals = new Globals(bytes.remaining());
        Object magic = Pickle.read(bytes, globals, source);
        Object protocol = Pickle.read(bytes, globals, source);
        if (!(magic instanceof Double found)
                || found != LEGACY_MAGIC
                || !(protocol instanceof Long number)
                || number != LEGACY_PROTOCOL) {
            throw new ModelLoadException(source + ": is a pickle, but not one of torch.save");
        }
        Pickle.read(bytes, globals, source);
        Object root = Pickle.read(bytes, globals, source);
        Object keys = Pickle.read(bytes, globals, source);
        if (!(keys instanceof List<?> list)) {
            throw new ModelLoadException(source + ": does not list its storages");
        }
        Map<String, ByteBuffer> storages = LegacyStorages.read(bytes, list, globals.storages(), source);
        return PickledWeights.of(root, storage -> storages.get(storage.key()), source);
    }
}
