package dev.easel.bot.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The local chat server.
 *
 * @param port on loopback, 1 to 65535; the next free one where it is taken
 * @param keep the file that holds what was said; empty where nothing outlives the server
 */
public record ChatSettings(int port, Optional<Path> keep) {}
