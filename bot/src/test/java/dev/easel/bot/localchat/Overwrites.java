package dev.easel.bot.localchat;

import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.Overwrite;
import dev.easel.bot.localchat.world.Permission;
import dev.easel.bot.localchat.world.World;
import java.util.List;

/** What nobody at the page can do yet: take the bot's permissions in a channel, or the channel. */
public final class Overwrites {
    private Overwrites() {}

    /** Deletes the channel of that id. */
    public static void delete(LocalChat chat, String channelId) {
        World world = chat.context().world();
        world.accept(new ChatEvent.ChannelDeleted(
                world.channel(Long.parseLong(channelId)).orElseThrow()));
    }

    /** Denies them to the bot itself in the channel of that id. */
    public static void deny(LocalChat chat, String channelId, Permission... denied) {
        World world = chat.context().world();
        Channel old = world.channel(Long.parseLong(channelId)).orElseThrow();
        Overwrite overwrite = new Overwrite(chat.context().botId(), true, 0, Permission.of(denied));
        world.accept(new ChatEvent.ChannelUpdated(old.withOverwrites(List.of(overwrite))));
    }
}
