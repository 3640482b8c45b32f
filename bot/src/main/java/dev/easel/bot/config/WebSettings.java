package dev.easel.bot.config;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The operator's server on loopback: health, metrics, and the gallery.
 *
 * @param port 1 to 65535, the next free one where it is taken; 0 for any free one; empty for no server
 * @param address under which a proxy of the operator's shows the gallery to others, without a slash at its end; empty for
 *     nowhere
 */
public record WebSettings(OptionalInt port, Optional<URI> address) {}
