package dev.easel.bot.cli;

/** Hears how the bot's start goes, on any thread. */
public interface BotListener {
    /** The bot is logged in. */
    void connected();

    /** The model is loaded; drawings begin. */
    void modelReady();

    /** There will be no drawings. */
    void modelFailed(String reason);

    /** The bot is locked out for good, such as by a token that was reset. */
    void lockedOut(String reason);
}
