package dev.easel.bot.discord;

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
}
