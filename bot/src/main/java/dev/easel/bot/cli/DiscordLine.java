package dev.easel.bot.cli;

import java.util.Optional;

/** The line to Discord, held until closed. */
interface DiscordLine extends RunningBot {
    /** Why nothing is heard from Discord, or not from all servers; empty where all is well. */
    Optional<String> obstacle();
}
