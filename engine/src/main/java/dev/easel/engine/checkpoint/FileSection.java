package dev.easel.engine.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The bytes of a file from one position to another, or to its end. The channel is lent and stays open. */
final class FileSection extends InputStream {
    private final FileChannel file;
    private final long end;
    private long position;

    FileSection(FileChannel file, long begin, long end) {
        this.file = file;
        this.position = begin;
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int wanted = (int) Math.min(length, end - position);
        if (wanted == 0) {
            return length == 0 ? 0 : -1;
        }
        int count = file.read(ByteBuffer.wrap(bytes, offset, wanted), position);
        position += Math.max(0, count);
        return count;
    }
}
