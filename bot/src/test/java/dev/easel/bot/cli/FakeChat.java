package dev.easel.bot.cli;

import dev.easel.bot.config.BotToken;
import dev.easel.bot.config.DiscordAccess;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** A chat server that only remembers how it was started and that it was closed. */
final class FakeChat implements ChatStarter, RunningChat {
    int port = -1;
    Optional<Path> keep = Optional.empty();
    OptionalInt wantedControlPort = OptionalInt.empty();
    boolean closed;

    @Override
    public RunningChat start(int wantedPort, Optional<Path> wantedKeep, OptionalInt wantedControl) {
        port = wantedPort;
        keep = wantedKeep;
        wantedControlPort = wantedControl;
        return this;
    }

    @Override
    public URI page() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    @Override
    public DiscordAccess access() {
        return new DiscordAccess(
                page().resolve("/api/v10/"),
                URI.create("ws://127.0.0.1:" + port + "/gateway"),
                Optional.of(new BotToken("a-local-token")));
    }

    @Override
    public OptionalInt controlPort() {
        return wantedControlPort.isPresent() ? OptionalInt.of(9999) : OptionalInt.empty();
    }

    @Override
    public void close() {
        closed = true;
    }
}
