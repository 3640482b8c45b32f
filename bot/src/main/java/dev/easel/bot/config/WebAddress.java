package dev.easel.bot.config;

import java.net.URI;
import java.util.Optional;

/** Reads the address that others reach this machine by. */
final class WebAddress {
    private WebAddress() {}

    /** An http or https address of a host, with or without a path; no slash at its end. Empty for any other text. */
    static Optional<URI> parse(String text) {
        URI address;
        try {
            address = URI.create(text.replaceFirst("/+$", ""));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        boolean plain = address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
        return web && plain ? Optional.of(address) : Optional.empty();
    }
}
