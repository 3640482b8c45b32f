package dev.easel.bot.localchat.world;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Everything that the chat server knows. Thread-safe: one lock, under which listeners are told too. */
public final class World {
    private final Clock clock;
    private final FileStore files;
    private final Snowflakes ids;
    private final WorldState state = new WorldState();
    private final List<ChatListener> listeners = new CopyOnWriteArrayList<>();

    public World(Clock clock, FileStore files) {
        this.clock = clock;
        this.files = new LingeringFiles(files, clock);
        this.ids = new Snowflakes(clock);
    }

    /** Time as this server has it. */
    public Clock clock() {
        return clock;
    }

    /** Uploaded files. */
    public FileStore files() {
        return files;
    }

    /** Ids for what is created. */
    public Snowflakes ids() {
        return ids;
    }

    /** Tells a listener of every change from now on. */
    public void listen(ChatListener listener) {
        listeners.add(listener);
    }

    /** Makes a change and tells of it. */
    public synchronized void accept(ChatEvent event) {
        restore(event);
        listeners.forEach(listener -> listener.onEvent(event));
    }

    /** Makes a change again that was told of in an earlier life. */
    public synchronized void restore(ChatEvent event) {
        event.change(state);
        state.forgotten.forEach(this::removeFiles);
        state.forgotten.clear();
    }

    private void removeFiles(Message message) {
        message.attachments().forEach(attachment -> files.remove(attachment.id()));
    }

    /** Runs several reads and writes with nothing in between. */
    public synchronized <T> T together(Supplier<T> work) {
        return work.get();
    }

    /** The guild. */
    public synchronized Guild guild() {
        return state.guild;
    }

    /** Everybody, first come first. */
    public synchronized List<User> users() {
        return List.copyOf(state.users.values());
    }

    /** Somebody. */
    public synchronized Optional<User> user(long id) {
        return Optional.ofNullable(state.users.get(id));
    }

    /** Members of the guild. */
    public synchronized List<Member> members() {
        return List.copyOf(state.members.values());
    }

    /** A member of the guild. */
    public synchronized Optional<Member> member(long userId) {
        return Optional.ofNullable(state.members.get(userId));
    }

    /** Roles of the guild, everyone's first. */
    public synchronized List<Role> roles() {
        return List.copyOf(state.roles.values());
    }

    /** A role of the guild. */
    public synchronized Optional<Role> role(long id) {
        return Optional.ofNullable(state.roles.get(id));
    }

    /** Channels, threads and direct channels. */
    public synchronized List<Channel> channels() {
        return List.copyOf(state.channels.values());
    }

    /** A channel, thread or direct channel. */
    public synchronized Optional<Channel> channel(long id) {
        return Optional.ofNullable(state.channels.get(id));
    }

    /** The direct channel of two. */
    public synchronized Optional<Channel> directChannel(long userId, long otherId) {
        return state.channels.values().stream()
                .filter(channel -> channel.type() == ChannelType.DIRECT
                        && channel.recipientIds().contains(userId)
                        && channel.recipientIds().contains(otherId))
                .findFirst();
    }

    /** A message, ephemeral or not. */
    public synchronized Optional<Message> message(long channelId, long messageId) {
        return Optional.ofNullable(state.messagesOf(channelId).get(messageId));
    }

    /** Messages that fit, newest first. */
    public synchronized List<Message> messages(long channelId, MessageQuery query, Predicate<Message> wanted) {
        NavigableMap<Long, Message> all = state.messagesOf(channelId);
        if (query.around() != 0) {
            int half = query.limit() / 2;
            List<Message> found = some(all.tailMap(query.around(), true).values(), wanted, query.limit() - half);
            Collections.reverse(found);
            found.addAll(some(all.headMap(query.around(), false).descendingMap().values(), wanted, half));
            return List.copyOf(found);
        }
        if (query.after() != 0) {
            List<Message> found = some(all.tailMap(query.after(), false).values(), wanted, query.limit());
            Collections.reverse(found);
            return List.copyOf(found);
        }
        NavigableMap<Long, Message> older = query.before() == 0 ? all : all.headMap(query.before(), false);
        return List.copyOf(some(older.descendingMap().values(), wanted, query.limit()));
    }

    private static List<Message> some(Collection<Message> messages, Predicate<Message> wanted, int most) {
        List<Message> found = new ArrayList<>();
        for (Message message : messages) {
            if (found.size() == most) {
                break;
            }
            if (wanted.test(message)) {
                found.add(message);
            }
        }
        return found;
    }

    /** The bot's commands: those of guild 0 are for everywhere. */
    public synchronized List<Command> commands(long guildId) {
        return state.commands.getOrDefault(guildId, List.of());
    }

    /** How a bot shows itself. */
    public synchronized Presence presence(long userId) {
        return state.presences.getOrDefault(userId, Presence.OFFLINE);
    }

    /** The id up to which somebody read a channel; 0 for nothing. */
    public synchronized long readUpTo(long userId, long channelId) {
        return state.read.getOrDefault(new WorldState.Reader(userId, channelId), 0L);
    }

    /** Changes a message and tells of it; empty where it is gone. */
    public synchronized Optional<Message> edit(long channelId, long messageId, UnaryOperator<Message> change) {
        Optional<Message> edited = message(channelId, messageId).map(change);
        edited.ifPresent(message -> accept(new ChatEvent.MessageUpdated(message)));
        return edited;
    }

    /** Deletes a message with its files; false where it was gone. */
    public synchronized boolean delete(long channelId, long messageId) {
        Optional<Message> message = message(channelId, messageId);
        message.ifPresent(gone -> {
            removeFiles(gone);
            accept(new ChatEvent.MessageDeleted(gone));
        });
        return message.isPresent();
    }

    /** Deletes messages of a channel with their files, and tells of it once; those that are gone are passed over. */
    public synchronized void delete(long channelId, List<Long> messageIds, Predicate<Message> wanted) {
        List<Message> gone = messageIds.stream()
                .distinct()
                .flatMap(id -> message(channelId, id).stream())
                .filter(wanted)
                .toList();
        gone.forEach(this::removeFiles);
        if (!gone.isEmpty()) {
            accept(new ChatEvent.MessagesDeleted(channelId, gone));
        }
    }

    /** Adds somebody's reaction, once. */
    public synchronized void react(Message message, long userId, String emoji) {
        List<Reaction> reactions = new ArrayList<>(message.reactions());
        for (int i = 0; i < reactions.size(); i++) {
            Reaction reaction = reactions.get(i);
            if (reaction.emoji().equals(emoji)) {
                if (!reaction.userIds().contains(userId)) {
                    reactions.set(i, reaction.with(userId));
                    accept(new ChatEvent.ReactionAdded(message.withReactions(reactions), userId, emoji));
                }
                return;
            }
        }
        reactions.add(new Reaction(emoji, List.of(userId)));
        accept(new ChatEvent.ReactionAdded(message.withReactions(reactions), userId, emoji));
    }

    /** Takes somebody's reaction back; nothing happens where there is none. */
    public synchronized void unreact(Message message, long userId, String emoji) {
        List<Reaction> left = message.reactions().stream()
                .map(reaction -> reaction.emoji().equals(emoji) ? reaction.without(userId) : reaction)
                .filter(reaction -> !reaction.userIds().isEmpty())
                .toList();
        if (!left.equals(message.reactions())) {
            accept(new ChatEvent.ReactionRemoved(message.withReactions(left), userId, emoji));
        }
    }
}
