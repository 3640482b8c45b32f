package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Presence;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The chat, from the moment that it is there. Thread-safe. */
final class Connection implements PictureSource {
    private final AtomicReference<@Nullable ChatLine> line = new AtomicReference<>();

    /** Whether this is the first that opens it. */
    boolean open(ChatLine first) {
        return line.compareAndSet(null, first);
    }

    Presence presence(Asker asker) {
        ChatLine open = line.get();
        return open == null ? Presence.UNKNOWN : open.presence(asker.server(), asker.channel());
    }

    @Override
    public byte[] read(HandedPicture picture) throws IOException {
        ChatLine open = line.get();
        if (open == null) {
            throw new IOException("Easel is not connected");
        }
        return open.read(picture);
    }
}
