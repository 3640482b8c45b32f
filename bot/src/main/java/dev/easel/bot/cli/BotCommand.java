package dev.easel.bot.cli;

import dev.easel.bot.FailureException;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.check.DiscordApi;
import dev.easel.bot.check.Invitation;
import dev.easel.bot.config.BotToken;
import dev.easel.bot.config.DiscordAccess;
import dev.easel.bot.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The bot on Discord, until stopped. */
@Command(
        name = "bot",
        description = "Runs the bot on Discord, with the token in the variable DISCORD_TOKEN.",
        mixinStandardHelpOptions = true,
        versionProvider = EaselVersion.class,
        footer = {"", "Example:", "  DISCORD_TOKEN=TOKEN easel bot"})
final class BotCommand implements Runnable {
    private static final String STEPS = BotToken.VARIABLE + " is not set. 1. Create an application at"
            + " https://discord.com/developers/applications. 2. On its page Bot, press Reset Token and copy the token."
            + " 3. Run " + BotToken.VARIABLE + "=TOKEN scripts/easel bot";

    private final Surroundings surroundings;

    @Mixin
    private SettingsOption config = new SettingsOption();

    BotCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Settings settings = config.read(surroundings);
        BotToken token = settings.discord().token().orElseThrow(() -> new RefusedInputException(STEPS));
        surroundings.chat().stop().during(() -> {
            invite(settings.discord(), token);
            BotRun.untilStopped(surroundings, settings);
        });
    }

    /** The bot goes on trying to connect where this fails. */
    private void invite(DiscordAccess access, BotToken token) {
        try {
            String id = new DiscordApi(access.apiUrl(), token).applicationId();
            say("To let the bot into a server, open " + Invitation.of(access.apiUrl(), id));
        } catch (FailureException e) {
            say(e.getMessage() + "; the bot goes on trying");
        }
    }

    private void say(String line) {
        surroundings.out().println(line);
    }
}
