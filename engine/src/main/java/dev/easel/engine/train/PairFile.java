package dev.easel.engine.train;

import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;

/**
 * Pairs in a file, since making one takes longer than a training step may. A file that was left unfinished is gone on with;
 * one for other pairs is begun anew. Thread-safe once filled.
 */
final class PairFile {
    /** More would not fit one mapping. */
    static final int MOST_PAIRS = 20_000;

    private static final long MAGIC = 0x4541_5345_4C50_5231L; // EASELPR1
    private static final int HEADER_BYTES = 4 * Long.BYTES;

    private final ByteBuffer pairs;
    private final ImageSize size;
    private final int count;
    private final long key;

    private PairFile(ByteBuffer pairs, Plan plan) {
        this.pairs = pairs;
        size = plan.size();
        count = plan.count();
        key = plan.key();
    }

    /**
     * Makes what is missing.
     *
     * @param source of pair i
     * @param made told how many there are, after each
     */
    static PairFile fill(Path file, Plan plan, LongFunction<RefinerPair> source, IntConsumer made) {
        int bytes = plan.pairBytes();
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            int done = complete(channel, plan);
            channel.truncate(HEADER_BYTES + (long) done * bytes);
            channel.position(channel.size());
            for (int i = done; i < plan.count(); i++) {
                writeFully(channel, encoded(source.apply(i), bytes));
                made.accept(i + 1);
            }
            ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, HEADER_BYTES, (long) plan.count() * bytes);
            return new PairFile(all, plan);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * What a file holds.
     *
     * @param size of each picture
     * @param count 1 to {@link #MOST_PAIRS}
     * @param key of whatever the pairs depend on
     */
    record Plan(ImageSize size, int count, long key) {
        Plan {
            if (count < 1 || count > MOST_PAIRS) {
                throw new IllegalArgumentException("pairs are 1 to " + MOST_PAIRS + ", not " + count);
            }
            long bytes = 2L * Planes.BANDS * size.width() * size.height() * count;
            if (bytes > Integer.MAX_VALUE) {
                throw new RefusedRequestException(
                        count + " pairs of " + size + " take more than 2 GiB; ask for fewer pairs");
            }
        }

        int pictureBytes() {
            return Planes.BANDS * size.width() * size.height();
        }

        int pairBytes() {
            return 2 * pictureBytes();
        }
    }

    /** How many whole pairs of this plan the file has; writes its header where that is not the plan's. */
    private static int complete(FileChannel channel, Plan plan) throws IOException {
        ByteBuffer wanted = ByteBuffer.allocate(HEADER_BYTES)
                .putLong(MAGIC)
                .putLong(plan.key())
                .putLong(plan.size().width())
                .putLong(plan.size().height())
                .flip();
        ByteBuffer found = ByteBuffer.allocate(HEADER_BYTES);
        channel.read(found, 0);
        if (found.flip().equals(wanted)) {
            return (int) Math.min(plan.count(), (channel.size() - HEADER_BYTES) / plan.pairBytes());
        }
        channel.truncate(0);
        writeFully(channel, wanted);
        return 0;
    }

    private static ByteBuffer encoded(RefinerPair pair, int bytes) {
        return ByteBuffer.allocate(bytes)
                .put(pair.degraded().rgb())
                .put(pair.target().rgb())
                .flip();
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Of whatever the pairs depend on. */
    long key() {
        return key;
    }

    int count() {
        return count;
    }

    ImageSize size() {
        return size;
    }

    RefinerPair pair(int number) {
        int bytes = pairs.capacity() / count / 2;
        return new RefinerPair(picture(2 * number * bytes, bytes), picture((2 * number + 1) * bytes, bytes));
    }

    private RgbImage picture(int offset, int bytes) {
        byte[] rgb = new byte[bytes];
        pairs.get(offset, rgb);
        return new RgbImage(size.width(), size.height(), rgb);
    }
}
