package dev.easel.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.config.BotToken;
import dev.easel.bot.config.DiscordAccess;
import dev.easel.bot.config.Settings;
import dev.easel.bot.imagine.DeskRig;
import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import dev.easel.bot.metrics.Meters;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdaLoginTest {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @TempDir
    Path folder;

    private LocalChat chat;
    private DeskRig desk;

    private final class Listener implements BotListener {
        @Override
        public void connected() {
            heard.add("connected");
        }

        @Override
        public void modelReady() {}

        @Override
        public void modelFailed(String reason) {}

        @Override
        public void watchable(URI place) {}

        @Override
        public void lockedOut(String reason) {
            heard.add("locked out: " + reason);
        }
    }

    @BeforeEach
    void start() throws IOException {
        chat = LocalChat.start(LocalChatOptions.ephemeral());
        desk = new DeskRig(folder);
    }

    @AfterEach
    void stop() {
        desk.close();
        chat.close();
    }

    private RunningBot login(String token) {
        DiscordAccess access = new DiscordAccess(
                URI.create(chat.apiUrl()), URI.create(chat.gatewayUrl()), Optional.of(new BotToken(token)));
        return new JdaLogin()
                .login(Settings.defaults(folder, Map.of()).at(access), desk.desk, Meters.none(), new Listener());
    }

    private String next() throws InterruptedException {
        return String.valueOf(heard.poll(1, TimeUnit.MINUTES));
    }

    @Test
    void tokenThatIsResetLaterIsALockout() throws InterruptedException {
        try (RunningBot bot = login(chat.token())) {
            assertThat(bot).isNotNull();
            assertThat(next()).isEqualTo("connected");
            chat.faults().connections().close(4004);
            assertThat(next()).startsWith("locked out: ").contains("refuses the bot's token");
        }
    }

    @Test
    void tokenThatIsRefusedAtOnceIsALockoutToldOnce() throws InterruptedException {
        try (RunningBot bot = login("another")) {
            assertThat(bot).isNotNull();
            assertThat(next()).startsWith("locked out: ").contains("refuses the bot's token");
        }
        assertThat(heard).isEmpty();
    }
}
