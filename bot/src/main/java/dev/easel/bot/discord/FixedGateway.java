package dev.easel.bot.discord;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** Connects to the gateway of the settings, also when reconnecting. */
final class FixedGateway extends ConcurrentSessionController {
    private final String url;

    FixedGateway(String url) {
        this.url = url;
    }

    @Override
    public String getGateway() {
        return url;
    }

    /** With the number of shards, and of those that may log in at once, that the server recommends. */
    @Override
    public ShardedGateway getShardedGateway(JDA jda) {
        ShardedGateway recommended = super.getShardedGateway(jda);
        return new ShardedGateway(url, recommended.getShardTotal(), recommended.getConcurrency());
    }
}
