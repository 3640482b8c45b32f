package dev.easel.bot.localchat.world;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills an empty world: one guild, its channels and roles, three people and the bot. */
public final class Founding {
    private static final long EVERYONE = Permission.of(
            Permission.VIEW_CHANNEL,
            Permission.SEND_MESSAGES,
            Permission.SEND_MESSAGES_IN_THREADS,
            Permission.CREATE_PUBLIC_THREADS,
            Permission.ADD_REACTIONS,
            Permission.EMBED_LINKS,
            Permission.ATTACH_FILES,
            Permission.READ_MESSAGE_HISTORY,
            Permission.USE_EXTERNAL_EMOJIS,
            Permission.CHANGE_NICKNAME,
            Permission.USE_APPLICATION_COMMANDS,
            Permission.USE_EXTERNAL_APPS);

    private final World world;

    private Founding(World world) {
        this.world = world;
    }

    /** Does it; the bot is the one user that is a bot. */
    public static void of(World world) {
        new Founding(world).found();
    }

    private void found() {
        long guildId = world.ids().next();
        User ada = person("ada", "Ada", "runs this server: every permission");
        User max = person("max", "Max", "a member with the role Artist");
        User nia = person("nia", "Nia", "a newcomer with no role");
        User bot = new User(world.ids().next(), "Easel", "Easel", true, "draws what you ask for");
        world.accept(new ChatEvent.UserAdded(bot));
        world.accept(new ChatEvent.GuildChanged(new Guild(guildId, "Easel", ada.id())));
        world.accept(new ChatEvent.RoleCreated(new Role(guildId, "@everyone", EVERYONE, 0, 0, 0)));
        Role artist = role("Artist", EVERYONE, 1, 0x2F9E6E, 0);
        Role easel = role("Easel", EVERYONE, 2, 0xD9822B, bot.id());
        Role admin = role("Admin", Permission.ADMINISTRATOR.bit(), 3, 0xC2413B, 0);
        join(ada, admin);
        join(max, artist);
        join(nia, null);
        join(bot, easel);
        channel("general", "Say hello, ask for pictures", false, 0);
        Channel art = channel("art", "What came out well", false, 1);
        channel("late-night", "Age-restricted", true, 2);
        world.accept(new ChatEvent.ChannelCreated(new Channel(
                world.ids().next(),
                ChannelType.THREAD,
                "fox studies",
                "",
                false,
                0,
                art.id(),
                max.id(),
                List.of(),
                List.of(max.id()))));
        List.of(ada, max, nia).forEach(person -> direct(person, bot));
        direct(ada, max);
    }

    private User person(String username, String displayName, String description) {
        User user = new User(world.ids().next(), username, displayName, false, description);
        world.accept(new ChatEvent.UserAdded(user));
        return user;
    }

    private Role role(String name, long permissions, int position, int color, long botId) {
        Role role = new Role(world.ids().next(), name, permissions, position, color, botId);
        world.accept(new ChatEvent.RoleCreated(role));
        return role;
    }

    private void join(User user, @Nullable Role role) {
        Set<Long> roles = role == null ? Set.of() : Set.of(role.id());
        world.accept(new ChatEvent.MemberUpdated(
                new Member(user.id(), null, roles, world.clock().instant())));
    }

    private Channel channel(String name, String topic, boolean nsfw, int position) {
        Channel channel = new Channel(
                world.ids().next(), ChannelType.TEXT, name, topic, nsfw, position, 0, 0, List.of(), List.of());
        world.accept(new ChatEvent.ChannelCreated(channel));
        return channel;
    }

    private void direct(User person, User other) {
        world.accept(new ChatEvent.ChannelCreated(new Channel(
                world.ids().next(),
                ChannelType.DIRECT,
                "",
                "",
                false,
                0,
                0,
                0,
                List.of(),
                List.of(person.id(), other.id()))));
    }
}
