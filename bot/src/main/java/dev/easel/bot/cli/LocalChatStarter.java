package dev.easel.bot.cli;

import dev.easel.bot.FailureException;
import dev.easel.bot.IoReason;
import dev.easel.bot.config.DiscordAccess;
import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** Starts the real chat server. */
final class LocalChatStarter implements ChatStarter {
    @Override
    public RunningChat start(int port, Optional<Path> keep, OptionalInt controlPort) {
        LocalChatOptions options = LocalChatOptions.ephemeral().withPort(port);
        if (keep.isPresent()) {
            options = options.withKeep(keep.get());
        }
        if (controlPort.isPresent()) {
            options = options.withControlPort(controlPort.getAsInt());
        }
        try {
            LocalChat chat = LocalChat.start(options);
            return new Running(
                    chat, controlPort.isPresent() ? OptionalInt.of(chat.controlPort()) : OptionalInt.empty());
        } catch (IOException e) {
            throw new FailureException("the chat server cannot start: " + IoReason.of(e), e);
        }
    }

    private record Running(LocalChat chat, OptionalInt controlPort) implements RunningChat {
        @Override
        public URI page() {
            return URI.create(chat.pageUrl());
        }

        @Override
        public DiscordAccess access() {
            return DiscordAccess.of(chat.apiUrl(), chat.gatewayUrl(), chat.token());
        }

        @Override
        public void close() {
            chat.close();
        }
    }
}
