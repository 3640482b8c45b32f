package dev.easel.bot.cli;

import java.net.URI;

/** Hears how the bot's start goes, on any thread. */
public interface BotListener {
    /** The bot is logged in. */
    void connected();

    /** The model is loaded; drawings begin. */
    void modelReady();

    /** There will be no drawings. */
    void modelFailed(String reason);

    /** Health, metrics and the gallery are to be had there. */
    void watchable(URI place);

    /** The bot is locked out for good, such as by a token that was reset. */
    void lockedOut(String reason);
}
