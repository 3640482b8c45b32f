package dev.easel.bot.localchat.keep;

import dev.easel.bot.IoReason;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.ChatListener;
import dev.easel.bot.localchat.world.FileStore;
import dev.easel.bot.localchat.world.World;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a world in a file: {@link #open}, make the world with {@link #files}, {@link #begin}, and in the end {@link #close}. What
 * was said less than a second before a power cut may be lost; of a program's hard end nothing that was written is. Thread-safe.
 */
public final class Keep implements ChatListener, AutoCloseable {
    private final KeptFiles files = new KeptFiles(this::write);
    private final JournalFile opened;
    private @Nullable JournalWriter writer;
    private @Nullable FileChannel reading;

    private Keep(JournalFile opened) {
        this.opened = opened;
    }

    /**
     * Opens the file or makes it, for one server at a time.
     *
     * @throws RefusedInputException where it is in use, is another program's or a newer version's, or cannot be written
     */
    public static Keep open(Path file) {
        return new Keep(JournalFile.open(file));
    }

    /** Where the world is to put uploaded files. */
    public FileStore files() {
        return files;
    }

    /**
     * Fills the world with what the file holds, and keeps what changes from now on.
     *
     * @param world empty
     * @param founding fills it where the file is new
     * @throws RefusedInputException where the file is damaged; it is left as it is
     */
    public void begin(World world, Consumer<World> founding) {
        try {
            Replay replay = Replay.of(opened, world);
            JournalFile file = replay.founded() ? restored(replay) : opened;
            if (!replay.founded()) {
                file.cutAt(JournalFile.HEADER_BYTES);
            }
            reading = FileChannel.open(file.path(), StandardOpenOption.READ);
            files.readFrom(reading);
            start(new JournalWriter(file));
        } catch (IOException e) {
            throw new RefusedInputException(opened.path() + " cannot be used to keep the chat: " + IoReason.of(e), e);
        }
        world.listen(this);
        if (world.users().isEmpty()) {
            founding.accept(world);
            write(Entry.founded());
        }
    }

    private JournalFile restored(Replay replay) throws IOException {
        Compaction.Result result = Compaction.of(opened, replay.needed());
        Map<Long, Place> places = replay.files();
        places.forEach((id, place) -> files.stored(id, result.place(place).after(Long.BYTES)));
        return result.file();
    }

    private void start(JournalWriter started) {
        started.start();
        writer = started;
    }

    @Override
    public void onEvent(ChatEvent event) {
        if (event instanceof ChatEvent.MessagesDeleted deleted) {
            deleted.each().forEach(this::write);
        } else {
            write(event);
        }
    }

    private void write(ChatEvent event) {
        write(() -> EventJson.write(event).map(Entry::event), place -> {}, 0);
    }

    private void write(Entry entry) {
        Consumer<Place> written = entry.kind() == Entry.Kind.FILE
                ? place -> files.written(entry.payload().get(0).getLong(0), place.after(Long.BYTES))
                : place -> {};
        write(() -> Optional.of(entry), written, entry.length());
    }

    private void write(Supplier<Optional<Entry>> entry, Consumer<Place> written, int bytes) {
        JournalWriter current = writer;
        if (current != null) {
            current.write(entry, written, bytes);
        }
    }

    /** Writes what waits, and lets go of the file. */
    @Override
    public void close() {
        JournalWriter current = writer;
        try {
            if (current == null) {
                opened.close();
            } else {
                current.close();
            }
            if (reading != null) {
                reading.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(opened.path() + " cannot be closed", e);
        }
    }
}
