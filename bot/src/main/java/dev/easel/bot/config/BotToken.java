package dev.easel.bot.config;

import dev.easel.bot.RefusedInputException;

/**
 * What a bot logs in with. Whoever has it is the bot, so it shows nowhere.
 *
 * @param value visible ASCII characters
 */
public record BotToken(String value) {
    /** The variable it comes from. */
    public static final String VARIABLE = "DISCORD_TOKEN";

    public BotToken {
        if (!value.matches("[!-~]+")) {
            throw new RefusedInputException(VARIABLE + " is no token: it is empty or holds spaces, or characters that"
                    + " no token has; copy it again from the application's page Bot");
        }
    }

    @Override
    public String toString() {
        return "(hidden)";
    }
}
