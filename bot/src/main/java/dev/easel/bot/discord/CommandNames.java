package dev.easel.bot.discord;

/** What the commands are called. */
final class CommandNames {
    static final String IMAGINE = "imagine";
    static final String HELP = "help";
    static final String RECIPE = "Recipe";
    static final String REMIX = "Remix";
    static final String VARY = "Vary";
    static final String UPSCALE = "Upscale";

    static final String PROMPT = "prompt";
    static final String INIT = "init";
    static final String MASK = "mask";
    static final String FROM = "from";

    private CommandNames() {}
}
