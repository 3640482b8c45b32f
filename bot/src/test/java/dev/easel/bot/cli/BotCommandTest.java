package dev.easel.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.config.BotToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BotCommandTest {
    private final FakeDiscord discord = new FakeDiscord();
    private final CommandLineRig easel;

    BotCommandTest(@TempDir Path folder) throws IOException {
        easel = new CommandLineRig(folder);
        Files.writeString(folder.resolve("home/easel.yaml"), discord.settings());
        easel.environment.put("DISCORD_TOKEN", FakeDiscord.TOKEN);
    }

    @AfterEach
    void stop() {
        discord.close();
    }

    @Test
    void withoutATokenTheWayToOneIsTold() {
        easel.environment.remove("DISCORD_TOKEN");

        assertThat(easel.run("bot")).isEqualTo(2);

        assertThat(easel.sentence())
                .startsWith("easel: DISCORD_TOKEN is not set.")
                .contains("1. Create an application", "2. On its page Bot", "3. Run DISCORD_TOKEN=TOKEN");
        assertThat(easel.bot.started).isEmpty();
    }

    @Test
    void theBotStartsWithTheTokenAndItsInvitationIsTold() {
        assertThat(easel.run("bot")).isZero();

        assertThat(easel.out())
                .contains("/oauth2/authorize?client_id=42&permissions=274878024704&scope=bot+applications.commands")
                .doesNotContain(FakeDiscord.TOKEN);
        assertThat(easel.bot.started).hasSize(1);
        assertThat(easel.bot.started.get(0).discord().token()).contains(new BotToken(FakeDiscord.TOKEN));
        assertThat(easel.bot.started.get(0).discord().apiUrl()).isEqualTo(discord.apiUrl());
        assertThat(easel.bot.closed).isTrue();
        assertThat(easel.chat.port).isEqualTo(-1);
    }

    @Test
    void aTokenThatIsNotAcceptedIsRefusedBeforeTheModelIsLoaded() {
        easel.environment.put("DISCORD_TOKEN", "another-token");

        assertThat(easel.run("bot")).isEqualTo(2);

        assertThat(easel.sentence())
                .contains("the token in DISCORD_TOKEN is not accepted by " + discord.apiUrl())
                .doesNotContain("another-token");
        assertThat(easel.bot.started).isEmpty();
    }

    @Test
    void aServerThatIsNotThereYetIsToldAndTheBotStartsAllTheSame() {
        discord.close();

        assertThat(easel.run("bot")).isZero();

        assertThat(easel.out()).contains(discord.apiUrl() + " cannot be reached", "the bot goes on trying");
        assertThat(easel.bot.started).hasSize(1);
    }

    @Test
    void aBotLockedOutForGoodEndsTheCommand() {
        easel.stop = new StopSignal();
        easel.bot.doing = listener -> listener.lockedOut("Discord no longer accepts the token");

        assertThat(easel.run("bot")).isEqualTo(1);

        assertThat(easel.sentence()).isEqualTo("easel: Discord no longer accepts the token");
        assertThat(easel.bot.closed).isTrue();
    }
}
