package dev.easel.bot.localchat.world;

import java.util.List;

/**
 * Something that changed, told to every {@link ChatListener} in the order in which it happened. All that {@link World}
 * knows is the sum of these.
 */
public sealed interface ChatEvent {
    /** Makes the change. */
    void change(WorldState state);

    /** A person or a bot that was not known before. */
    record UserAdded(User user) implements ChatEvent {
        @Override
        public void change(WorldState state) {
            state.users.put(user.id(), user);
        }
    }

    /** The guild was founded or renamed. */
    record GuildChanged(Guild guild) implements ChatEvent {
        @Override
        public void change(WorldState state) {
            state.guild = guild;
        }
    }

    /** Somebody joined, or a member's roles or name changed. */
    record MemberUpdated(Member member) implements ChatEvent {
        @Override
        public void change(WorldState state) {
            state.members.put(member.userId(), member);
        }
    }

    /** A role appeared. */
    record RoleCreated(Role role) implements ChatEvent {
        @Override
        public void change(WorldState state) {
            state.roles.put(role.id(), role);
        }
    }

    /** A role changed. */
    record RoleUpdated(Role role) implements ChatEvent {
        @Override
        public void change(WorldState state) {
            state.roles.put(role.id(), role);
        }
    }

    /** A role is gone. */
    record RoleDeleted(Role role) implements ChatEvent {
        @Override
        public void change(WorldState state) {
            state.roles.remove(role.id());
        }
    }

    /** A channel or thread appeared. */
    record ChannelCreated(Channel channel) implements ChatEvent {
        @Override
        public void change(WorldState state) {
            state.channels.put(channel.id(), channel);
        }
    }

    /** A channel or thread changed. */
    record ChannelUpdated(Channel channel) implements ChatEvent {
        @Override
        public void change(WorldState state) {
            state.channels.put(channel.id(), channel);
        }
    }

    /** A channel or thread is gone, with its messages. */
    record ChannelDeleted(Channel channel) implements ChatEvent {
        @Override
        public void change(WorldState state) {
            state.channels.remove(channel.id());
            state.messages.remove(channel.id());
        }
    }

    /** A message was sent. */
    record MessageCreated(Message message) implements ChatEvent {
        @Override
        public void change(WorldState state) {
            state.put(message);
        }
    }

    /** A message was edited, or its deferral answered. */
    record MessageUpdated(Message message) implements ChatEvent {
        @Override
        public void change(WorldState state) {
            state.put(message);
        }
    }

    /** A message is gone. */
    record MessageDeleted(Message message) implements ChatEvent {
        @Override
        public void change(WorldState state) {
            state.messagesOf(message.channelId()).remove(message.id());
        }
    }

    /** Messages of one channel are gone, all at once. */
    record MessagesDeleted(long channelId, List<Message> messages) implements ChatEvent {
        public MessagesDeleted {
            messages = List.copyOf(messages);
        }

        /** The same, one after the other. */
        public List<MessageDeleted> each() {
            return messages.stream().map(MessageDeleted::new).toList();
        }

        @Override
        public void change(WorldState state) {
            messages.forEach(message -> state.messagesOf(channelId).remove(message.id()));
        }
    }

    /** Somebody reacted; the message holds it already. */
    record ReactionAdded(Message message, long userId, String emoji) implements ChatEvent {
        @Override
        public void change(WorldState state) {
            state.put(message);
        }
    }

    /** Somebody took a reaction back; the message lacks it already. */
    record ReactionRemoved(Message message, long userId, String emoji) implements ChatEvent {
        @Override
        public void change(WorldState state) {
            state.put(message);
        }
    }

    /** Somebody types. */
    record TypingStarted(long channelId, long userId) implements ChatEvent {
        @Override
        public void change(WorldState state) {}
    }

    /** Somebody read a channel up to a message. */
    record ChannelRead(long userId, long channelId, long messageId) implements ChatEvent {
        @Override
        public void change(WorldState state) {
            state.read.put(new WorldState.Reader(userId, channelId), messageId);
        }
    }

    /** The bot's commands for a guild, or for everywhere where that is 0, are these now. */
    record CommandsChanged(long guildId, List<Command> commands) implements ChatEvent {
        public CommandsChanged {
            commands = List.copyOf(commands);
        }

        @Override
        public void change(WorldState state) {
            state.commands.put(guildId, commands);
        }
    }

    /** A bot came, went, or shows another status. */
    record PresenceChanged(long userId, Presence presence) implements ChatEvent {
        @Override
        public void change(WorldState state) {
            state.presences.put(userId, presence);
        }
    }
}
