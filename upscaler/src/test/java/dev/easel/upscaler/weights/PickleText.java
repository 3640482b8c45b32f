package dev.easel.upscaler.weights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes pickles instruction by instruction, and the files that hold them. */
final class PickleText {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    PickleText() {
        raw(0x80, 2);
    }

    PickleText raw(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    PickleText raw(String ascii) {
        bytes.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    PickleText global(String module, String name) {
        return raw("c" + module + "\n" + name + "\n");
    }

    PickleText text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        raw('X').number(utf8.length);
        bytes.writeBytes(utf8);
        return this;
    }

    PickleText whole(int value) {
        return raw('J').number(value);
    }

    /** A tensor of a storage of its own that holds so many floats. */
    PickleText tensor(String key, int floats, int offset, int[] shape, int[] strides) {
        global("torch._utils", "_rebuild_tensor_v2").raw("((").text("storage").global("torch", "FloatStorage");
        text(key).text("cpu").whole(floats).raw("tQ").whole(offset);
        return tuple(shape)
                .tuple(strides)
                .raw(0x89)
                .global("collections", "OrderedDict")
                .raw(")RtR");
    }

    PickleText tuple(int... values) {
        raw("(");
        for (int value : values) {
            whole(value);
        }
        return raw("t");
    }

    private PickleText number(int value) {
        bytes.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array());
        return this;
    }

    byte[] end() {
        return raw(".").bytes.toByteArray();
    }

    /** As a file of today's form, with the storages 0, 1, ... */
    static void zip(Path file, byte[] pickle, byte[]... storages) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setMethod(ZipOutputStream.STORED);
            put(zip, "archive/data.pkl", pickle);
            for (int i = 0; i < storages.length; i++) {
                put(zip, "archive/data/" + i, storages[i]);
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        entry.setSize(content.length);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
