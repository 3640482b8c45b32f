package dev.easel.bot.localchat;

import dev.easel.bot.localchat.world.Permissions;
import dev.easel.bot.localchat.world.WireJson;
import dev.easel.bot.localchat.world.World;

/**
 * What every part of the server works with.
 *
 * @param world what is known
 * @param permissions who may do what
 * @param wire Discord's JSON
 * @param origin scheme, host and port, such as http://127.0.0.1:8080
 * @param botId the bot's user id, which is the application's too
 * @param token what the bot logs in with
 */
public record ChatContext(
        World world, Permissions permissions, WireJson wire, String origin, long botId, String token) {
    @Override
    public String toString() {
        return "ChatContext[" + origin + "]";
    }
}
