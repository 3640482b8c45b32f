package dev.easel.bot.localchat;

import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.Overwrite;
import dev.easel.bot.localchat.world.Permission;
import dev.easel.bot.localchat.world.World;
import java.util.List;

/** What nobody at the page can do yet: take the bot's permissions in a channel. */
public final class Overwrites {
    private Overwrites() {}

    /** Denies them to the bot itself in the channel of that id. */
    public static void deny(LocalChat chat, String channelId, Permission... denied) {
        World world = chat.context().world();
        Channel old = world.channel(Long.parseLong(channelId)).orElseThrow();
        Overwrite overwrite = new Overwrite(chat.context().botId(), true, 0, Permission.of(denied));
        world.accept(new ChatEvent.ChannelUpdated(new Channel(
                old.id(),
                old.type(),
                old.name(),
                old.topic(),
                old.nsfw(),
                old.position(),
                old.parentId(),
                old.ownerId(),
                List.of(overwrite),
                old.recipientIds())));
    }
}
