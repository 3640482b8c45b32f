package dev.easel.bot.imagine;

import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.Job;
import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A chat that holds pictures, and remembers what was told of which job. */
final class RecordingLine implements ChatLine {
    final Map<DrawingId, RecordingDelivery> deliveries = new ConcurrentHashMap<>();
    final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();

    HandedPicture holding(byte[] bytes) {
        String address = "memory:" + pictures.size();
        pictures.put(address, bytes);
        return new HandedPicture(address, bytes.length);
    }

    @Override
    public byte[] read(HandedPicture picture) throws IOException {
        byte[] bytes = pictures.get(picture.address());
        if (bytes == null) {
            throw new IOException("nothing lies at " + picture.address());
        }
        return bytes;
    }

    @Override
    public RecordingDelivery delivery(Job job) {
        return deliveries.computeIfAbsent(job.id(), id -> new RecordingDelivery());
    }

    @Override
    public void tell(long server, long user, String sentence) {
        told.add(server + " " + user + " " + sentence);
    }

    @Override
    public boolean serves(long server) {
        return true;
    }
}
