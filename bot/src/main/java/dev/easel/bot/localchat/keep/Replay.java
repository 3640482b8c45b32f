package dev.easel.bot.localchat.keep;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.localchat.world.Attachment;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.MessageFlag;
import dev.easel.bot.localchat.world.MessageQuery;
import dev.easel.bot.localchat.world.World;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Plays a file back into a world, and learns on the way which entries still matter: the last one of each message, read mark, file
 * and list of commands, and all that shaped the guild.
 */
final class Replay implements JournalScan.Visitor {
    /** What a later entry replaces an earlier one of. */
    private record Subject(String kind, long first, long second) {}

    private final JournalFile file;
    private final World world;
    private final Map<Subject, Place> latest = new LinkedHashMap<>();
    /** The first events, before it is known whether they are all there. */
    private final List<ChatEvent> founding = new ArrayList<>();

    private boolean founded;

    private Replay(JournalFile file, World world) {
        this.file = file;
        this.world = world;
    }

    /**
     * Plays it back.
     *
     * @throws RefusedInputException where the file is damaged
     */
    static Replay of(JournalFile file, World world) throws IOException {
        Replay replay = new Replay(file, world);
        JournalScan.read(file, replay);
        if (replay.founded) {
            replay.endDeferrals();
        }
        return replay;
    }

    /** Whether it makes a whole world; otherwise the world was left empty, as the first server did not come that far. */
    boolean founded() {
        return founded;
    }

    @Override
    public void entry(Entry.Kind kind, Place place, byte[] payload) {
        switch (kind) {
            case EVENT -> event(place, payload);
            case FILE -> {
                long id = id(place, payload);
                latest.put(new Subject("file", id, 0), place);
                world.ids().advancePast(id);
            }
            case FILE_REMOVED -> latest.remove(new Subject("file", id(place, payload), 0));
            case FOUNDED -> {
                founded = true;
                founding.forEach(world::restore);
                latest.put(new Subject("founded", 0, 0), place);
            }
        }
    }

    private long id(Place place, byte[] payload) {
        if (payload.length < Long.BYTES) {
            throw unknown(place, new IOException("an id of " + payload.length + " bytes"));
        }
        return ByteBuffer.wrap(payload).getLong();
    }

    private RefusedInputException unknown(Place place, IOException cause) {
        return new RefusedInputException(
                file.path() + " holds at byte " + place.offset()
                        + " what this program does not know; keep the chat in another file",
                cause);
    }

    private void event(Place place, byte[] payload) {
        EventJson.Read read;
        try {
            read = EventJson.read(payload);
        } catch (IOException e) {
            throw unknown(place, e);
        }
        world.ids().advancePast(read.largestId());
        Subject subject = subject(read.event(), place);
        latest.remove(subject);
        if (!(read.event() instanceof ChatEvent.MessageDeleted)) {
            latest.put(subject, place);
        }
        if (founded) {
            world.restore(read.event());
        } else {
            founding.add(read.event());
        }
    }

    private static Subject subject(ChatEvent event, Place place) {
        if (event instanceof ChatEvent.MessageCreated created) {
            return subject(created.message());
        }
        if (event instanceof ChatEvent.MessageUpdated updated) {
            return subject(updated.message());
        }
        if (event instanceof ChatEvent.MessageDeleted deleted) {
            return subject(deleted.message());
        }
        if (event instanceof ChatEvent.ReactionAdded added) {
            return subject(added.message());
        }
        if (event instanceof ChatEvent.ReactionRemoved removed) {
            return subject(removed.message());
        }
        if (event instanceof ChatEvent.ChannelRead read) {
            return new Subject("read", read.userId(), read.channelId());
        }
        if (event instanceof ChatEvent.CommandsChanged changed) {
            return new Subject("commands", changed.guildId(), 0);
        }
        return new Subject("other", place.offset(), 0);
    }

    private static Subject subject(Message message) {
        return new Subject("message", message.channelId(), message.id());
    }

    /** What the bot was about to answer it can answer no more: its tokens ended with the server. */
    private void endDeferrals() {
        messages().stream()
                .filter(message -> message.has(MessageFlag.LOADING))
                .forEach(message -> world.restore(new ChatEvent.MessageDeleted(message)));
    }

    private List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        MessageQuery all = MessageQuery.newest(Integer.MAX_VALUE);
        for (Channel channel : world.channels()) {
            messages.addAll(world.messages(channel.id(), all, message -> true));
        }
        return messages;
    }

    /** Where the entries lie that make the same world, first to last. */
    List<Place> needed() {
        Set<Long> files = filesOfMessages();
        Set<Long> messages = messages().stream().map(Message::id).collect(Collectors.toUnmodifiableSet());
        return latest.entrySet().stream()
                .filter(entry -> switch (entry.getKey().kind()) {
                    case "message" -> messages.contains(entry.getKey().second());
                    case "file" -> files.contains(entry.getKey().first());
                    default -> true;
                })
                .map(Map.Entry::getValue)
                .sorted((one, other) -> Long.compare(one.offset(), other.offset()))
                .toList();
    }

    /** Where the payloads of needed files lie, by the files' ids. */
    Map<Long, Place> files() {
        Set<Long> needed = filesOfMessages();
        Map<Long, Place> files = new HashMap<>();
        latest.forEach((subject, place) -> {
            if (subject.kind().equals("file") && needed.contains(subject.first())) {
                files.put(subject.first(), place);
            }
        });
        return files;
    }

    private Set<Long> filesOfMessages() {
        return messages().stream()
                .flatMap(message -> message.attachments().stream())
                .map(Attachment::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
