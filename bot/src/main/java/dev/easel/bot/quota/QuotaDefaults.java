package dev.easel.bot.quota;

import java.util.List;

/**
 * The rules of whoever runs the bot, where nobody has set others.
 *
 * @param direct for direct messages, and for where people brought the bot along
 * @param servers for servers that have no rules of their own
 */
public record QuotaDefaults(List<QuotaRule> direct, List<QuotaRule> servers) {
    public static final QuotaDefaults NONE = new QuotaDefaults(List.of(), List.of());

    public QuotaDefaults {
        direct = List.copyOf(direct);
        servers = List.copyOf(servers);
    }

    /** A server's rules, or these where it has none. */
    ServerQuota over(long server, ServerQuota own) {
        return own.rules().isEmpty() ? new ServerQuota(own.zone(), server == 0 ? direct : servers) : own;
    }
}
